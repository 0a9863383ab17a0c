//! A TCP socket that is listening cannot start to listen again, and goes on listening.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-listen"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L146"
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
    check_error(tcp::listen(&listener), ErrorCode::InvalidState, "a listen of a listening socket fails");
    tcp::join(&network, tcp::socket(), &listener);
}
