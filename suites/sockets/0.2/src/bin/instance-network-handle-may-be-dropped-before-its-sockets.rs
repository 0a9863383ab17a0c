//! Dropping a handle to the network leaves the sockets that were bound and connected with it as they are.
//!
//! A handle represents access to the network, which is asked for where it is passed: a borrow ends with the call.
//@ covers = ["wasi:sockets/instance-network#instance-network"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/network.wit#L6"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{read_exactly, succeed, tcp, udp, write_all};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();
    let listener = tcp::listener(&network);
    let client = tcp::socket();
    let channel = udp::channel(&network);
    let start = client.start_connect(&network, tcp::local(&listener));
    succeed(start, "`start-connect` to a listener succeeds");
    drop(network);

    let (client, server) = tcp::finish_join(client, &listener);
    write_all(&client.output, b"tcp");
    check_eq!(read_exactly(&server.input, 3), b"tcp", "what a connection carries after the handle was dropped");
    channel.send(b"udp", Some(channel.local()));
    let datagrams = channel.receive(1);
    check_eq!(datagrams[0].data, b"udp", "what a UDP socket receives after the handle was dropped");
}
