//! A TCP socket that was bound has its local address while it is connecting.
//!
//! The documentation counts the states in which a socket is bound, and `connect-in-progress` is one of them.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.local-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L40"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::text;
use sockets_0_2::{succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let socket = tcp::bound(&network);
    let before = tcp::local(&socket);
    succeed(socket.start_connect(&network, tcp::local(&listener)), "`start-connect` succeeds");
    let during = succeed(socket.local_address(), "a bound socket has a local address before `finish-connect`");
    check_eq!(text(&during), text(&before), "the local address while the socket is connecting");
    tcp::finish_join(socket, &listener);
}
