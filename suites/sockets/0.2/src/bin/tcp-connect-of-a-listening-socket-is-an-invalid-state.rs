//! A TCP socket that is listening cannot connect, and goes on listening.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L108"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let (listener, other) = (tcp::listener(&network), tcp::listener(&network));
    let result = tcp::connect(&network, &listener, tcp::local(&other));
    check_error(result, ErrorCode::InvalidState, "a connect of a listening socket fails");
    tcp::join(&network, tcp::socket(), &listener);
}
