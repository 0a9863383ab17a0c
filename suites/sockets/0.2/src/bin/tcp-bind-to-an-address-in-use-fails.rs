//! A TCP socket cannot be bound to the address at which another one listens.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-bind", "wasi:sockets/tcp#[method]tcp-socket.finish-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L64"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let result = tcp::bind(&network, &tcp::socket(), tcp::local(&listener));
    check_error(result, ErrorCode::AddressInUse, "a bind to the address of a listener fails");
}
