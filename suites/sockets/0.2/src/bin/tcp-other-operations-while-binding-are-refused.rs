//! A TCP socket can neither start to listen nor to connect while a bind is in progress, which goes on.
//!
//! The error is `concurrency-conflict`, which is always possible, or `invalid-state`, as the state machine has it.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-listen", "wasi:sockets/tcp#[method]tcp-socket.start-connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/network.wit#L52"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{check_refused, succeed, tcp};
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let socket = tcp::socket();
    succeed(socket.start_bind(&network, v4(LOOPBACK, 0)), "`start-bind` succeeds");
    check_refused(socket.start_listen(), "`start-listen` during a bind is refused");
    check_refused(socket.start_connect(&network, tcp::local(&listener)), "`start-connect` during a bind is refused");
    succeed(tcp::finish_bind(&socket), "the bind succeeds");
    tcp::join(&network, socket, &listener);
}
