//! A TCP connection to a port at which nobody listens is refused.
//!
//! The port is bound by a socket that does not listen, so that no other program can listen at it.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-connect", "wasi:sockets/tcp#[method]tcp-socket.finish-connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L110"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let silent = tcp::bound(&network);
    let result = tcp::connect(&network, &tcp::socket(), tcp::local(&silent));
    check_error(result, ErrorCode::ConnectionRefused, "a connection to a port at which nobody listens fails");
}
