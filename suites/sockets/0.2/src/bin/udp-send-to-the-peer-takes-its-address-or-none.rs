//! On a UDP stream with a peer, a datagram may have the address of the peer or none.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.stream", "wasi:sockets/udp#[method]outgoing-datagram-stream.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L33"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::udp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let peer = udp::channel(&network);
    let channel = udp::channel(&network).reopen(Some(peer.local()));
    channel.send(b"address", Some(peer.local()));
    channel.send(b"none", None);
    check_eq!(udp::payloads(peer.receive(2)), [b"address".as_slice(), b"none"], "what the peer receives");
}
