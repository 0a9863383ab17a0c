//! The listen backlog size of a TCP socket that listens can be changed, unless the platform does not support that.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.set-listen-backlog-size"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L246"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    for size in [1, 200, u64::MAX] {
        match listener.set_listen_backlog_size(size) {
            Err(ErrorCode::NotSupported) => {}
            result => succeed(result, "the size can be set while the socket listens, or is not supported"),
        }
        tcp::join(&network, tcp::socket(), &listener);
    }
}
