//! A TCP socket can be bound to the address zero, and then has a port that is not zero.
//!
//! Which interfaces that stands for is up to the host.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-bind", "wasi:sockets/tcp#[method]tcp-socket.finish-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L49"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{ANY, port, v4};
use sockets_0_2::{succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let socket = tcp::socket();
    succeed(tcp::bind(&network, &socket, v4(ANY, 0)), "a bind to the address zero succeeds");
    check_ne!(port(&tcp::local(&socket)), 0, "the port that was chosen");
}
