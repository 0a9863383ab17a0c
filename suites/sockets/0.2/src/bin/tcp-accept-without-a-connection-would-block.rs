//! A TCP listener that nobody connects to has nothing to accept.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.accept"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L184"
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
    check_error(listener.accept(), ErrorCode::WouldBlock, "`accept` without a connection fails");
    check_error(listener.accept(), ErrorCode::WouldBlock, "`accept` without a connection fails each time");
    let _connections = tcp::join(&network, tcp::socket(), &listener);
    check_error(listener.accept(), ErrorCode::WouldBlock, "`accept` after the only connection was accepted fails");
}
