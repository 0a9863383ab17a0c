//! The port of a listener is in use as long as its socket or its stream is there, and free when both are dropped.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen", "wasi:sockets/types#[method]tcp-socket.bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L166"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let listener = tcp::listener();
    let address = listener.local();
    drop(listener.connections);
    let result = tcp::socket().bind(address);
    check_error(result, ErrorCode::AddressInUse, "a bind to the address of a listener whose stream is dropped fails");
    drop(listener.socket);
    succeed(tcp::socket().bind(address), "a bind to the address of a listener that is dropped succeeds");

    let listener = tcp::listener();
    let address = listener.local();
    drop(listener.socket);
    let result = tcp::socket().bind(address);
    check_error(result, ErrorCode::AddressInUse, "a bind to the address of a listener whose stream is there fails");
    drop(listener.connections);
    succeed(tcp::socket().bind(address), "a bind to the address of a listener that is dropped succeeds");
}
