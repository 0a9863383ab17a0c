//! A bind of a TCP socket cannot be started while another one is in progress, which goes on.
//!
//! The error is `concurrency-conflict`, which is always possible, or `invalid-state`, as the state machine has it.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L54"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{ANY, LOOPBACK, ip, ip_text, v4};
use sockets_0_2::{check_refused, succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let socket = tcp::socket();
    succeed(socket.start_bind(&network, v4(LOOPBACK, 0)), "`start-bind` succeeds");
    check_refused(socket.start_bind(&network, v4(ANY, 0)), "a second `start-bind` is refused");
    succeed(tcp::finish_bind(&socket), "the first bind succeeds");
    check_eq!(ip_text(&ip(&tcp::local(&socket))), "127.0.0.1", "the address that the first bind asked for");
}
