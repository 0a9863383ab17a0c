//! Any listen backlog size but zero can be set before a TCP socket listens.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.set-listen-backlog-size"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L243"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    for size in [1, 2, 128, 65_536, u64::from(u32::MAX), 1 << 32, u64::MAX] {
        let socket = tcp::socket();
        succeed(socket.set_listen_backlog_size(size), &format!("a size of {size} can be set on a new socket"));
        succeed(tcp::bind(&network, &socket, v4(LOOPBACK, 0)), "a socket can be bound to the loopback address");
        succeed(socket.set_listen_backlog_size(size), &format!("a size of {size} can be set on a bound socket"));
        succeed(tcp::listen(&socket), &format!("a bound socket can listen with a size of {size}"));
        tcp::join(&network, tcp::socket(), &socket);
    }
}
