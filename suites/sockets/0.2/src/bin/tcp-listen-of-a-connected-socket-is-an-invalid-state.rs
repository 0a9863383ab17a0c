//! A TCP socket that is connected, as one that connected or as one that was accepted, cannot listen.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-listen"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L145"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    check_error(tcp::listen(&client.socket), ErrorCode::InvalidState, "a listen of a connected socket fails");
    check_error(tcp::listen(&server.socket), ErrorCode::InvalidState, "a listen of an accepted socket fails");
}
