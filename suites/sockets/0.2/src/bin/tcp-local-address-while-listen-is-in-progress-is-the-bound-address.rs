//! A TCP socket has its local address while a listen is in progress, and while it is listening.
//!
//! The documentation counts the states in which a socket is bound, and `listen-in-progress` is one of them.
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

    let socket = tcp::bound(&network);
    let before = text(&tcp::local(&socket));
    succeed(socket.start_listen(), "`start-listen` succeeds");
    check_eq!(text(&tcp::local(&socket)), before, "the local address while a listen is in progress");
    succeed(tcp::finish_listen(&socket), "the listen succeeds");
    check_eq!(text(&tcp::local(&socket)), before, "the local address of a listener");
}
