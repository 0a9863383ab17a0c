//! A TCP socket cannot be bound to the address at which another one listens.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L215"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::tcp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let listener = tcp::listener();
    let result = tcp::socket().bind(listener.local());
    check_error(result, ErrorCode::AddressInUse, "a bind to the address of a listener fails");
}
