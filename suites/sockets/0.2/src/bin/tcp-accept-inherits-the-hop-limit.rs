//! An accepted TCP socket has the hop limit of its listener.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.accept",
//@     "wasi:sockets/tcp#[method]tcp-socket.hop-limit",
//@     "wasi:sockets/tcp#[method]tcp-socket.set-hop-limit",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L175"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::bound(&network);
    succeed(listener.set_hop_limit(42), "`set-hop-limit` succeeds");
    succeed(tcp::listen(&listener), "a bound socket can listen");
    let (_client, server) = tcp::join(&network, tcp::socket(), &listener);
    check_eq!(succeed(server.socket.hop_limit(), "`hop-limit` succeeds"), 42, "the hop limit of the accepted socket");
}
