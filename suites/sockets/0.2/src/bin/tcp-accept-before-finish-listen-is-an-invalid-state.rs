//! A TCP socket does not accept as long as its listen is in progress.
//!
//! `listen-in-progress` is another state than `listening`.
//!
//! The error is `concurrency-conflict`, which is always possible, or `invalid-state`, as the state machine has it.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.accept"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L183"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_refused, succeed, tcp};
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let socket = tcp::bound(&network);
    succeed(socket.start_listen(), "`start-listen` succeeds");
    check_refused(socket.accept(), "`accept` before `finish-listen` fails");
    succeed(tcp::finish_listen(&socket), "the listen succeeds");
    tcp::join(&network, tcp::socket(), &socket);
}
