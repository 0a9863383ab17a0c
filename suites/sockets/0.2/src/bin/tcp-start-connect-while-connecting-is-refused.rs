//! A TCP socket cannot start to connect while another attempt is in progress, which goes on.
//!
//! The error is `concurrency-conflict`, which is always possible, or `invalid-state`, as the state machine has it.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/network.wit#L52"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::text;
use sockets_0_2::{check_refused, succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (listener, other) = (tcp::listener(&network), tcp::listener(&network));
    let client = tcp::socket();
    succeed(client.start_connect(&network, tcp::local(&listener)), "`start-connect` succeeds");
    check_refused(client.start_connect(&network, tcp::local(&other)), "a second `start-connect` is refused");
    let (client, _server) = tcp::finish_join(client, &listener);
    let remote = text(&tcp::remote(&client.socket));
    check_eq!(remote, text(&tcp::local(&listener)), "the address that the first attempt connects to");
}
