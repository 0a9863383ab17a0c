//! A TCP socket whose attempt to connect failed has no remote address.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.remote-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L218"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let socket = tcp::refused(&network);
    check_error(socket.remote_address(), ErrorCode::InvalidState, "`remote-address` after a refused connection fails");
}
