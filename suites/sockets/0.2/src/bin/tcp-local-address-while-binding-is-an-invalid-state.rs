//! A TCP socket has no local address as long as its bind is in progress.
//!
//! The documentation counts the states in which a socket is bound, and `bind-in-progress` is none of them: the bind may
//! yet fail.
//!
//! The error is `concurrency-conflict`, which is always possible, or `invalid-state`, as the state machine has it.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.local-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L39"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{check_refused, succeed, tcp};
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let socket = tcp::socket();
    succeed(socket.start_bind(&network, v4(LOOPBACK, 0)), "`start-bind` succeeds");
    check_refused(socket.local_address(), "`local-address` before `finish-bind` fails");
    succeed(tcp::finish_bind(&socket), "the bind succeeds");
    tcp::local(&socket);
}
