//! A TCP socket that is listening or connected, as one that connected or as one that was accepted, cannot be bound.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L62"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{check_error, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let (client, server) = tcp::join(&network, tcp::socket(), &listener);
    for (socket, which) in [(&listener, "listening"), (&client.socket, "connected"), (&server.socket, "accepted")] {
        let result = tcp::bind(&network, socket, v4(LOOPBACK, 0));
        check_error(result, ErrorCode::InvalidState, &format!("a bind of a socket that is {which} fails"));
    }
}
