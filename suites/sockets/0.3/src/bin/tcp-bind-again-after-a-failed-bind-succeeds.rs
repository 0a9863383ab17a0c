//! A TCP socket whose bind failed can be bound.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.bind", "wasi:sockets/types#[method]tcp-socket.get-local-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L204"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::LOOPBACK6;
use sockets_0_3::address::port;
use sockets_0_3::address::text;
use sockets_0_3::address::v4;
use sockets_0_3::address::v6;
use sockets_0_3::check_error;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let listener = tcp::listener();
    let socket = tcp::socket();
    check_error(socket.bind(v6(LOOPBACK6, 0)), ErrorCode::InvalidArgument, "a bind to another family fails");
    check_error(socket.bind(listener.local()), ErrorCode::AddressInUse, "a bind to the address of a listener fails");
    check_error(socket.get_local_address(), ErrorCode::InvalidState, "a socket whose binds failed is not bound");
    succeed(socket.bind(v4(LOOPBACK, 0)), "a bind after binds that failed succeeds");
    check_eq!(text(&tcp::local(&socket)), text(&v4(LOOPBACK, port(&tcp::local(&socket)))), "the address of the socket");
}
