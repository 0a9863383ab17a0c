//! A UDP socket that had a peer exchanges datagrams with others after `stream` was called without one.
//@ covers = [
//@     "wasi:sockets/udp#[method]udp-socket.stream",
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.send",
//@     "wasi:sockets/udp#[method]incoming-datagram-stream.receive",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L84"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::udp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (first, second) = (udp::channel(&network), udp::channel(&network));
    let channel = udp::channel(&network).reopen(Some(first.local())).reopen(None);
    for other in [&first, &second] {
        channel.send(b"to", Some(other.local()));
        let datagram = other.receive(1).remove(0);
        check_eq!(datagram.data, b"to", "what is sent after the peer was given up");
        other.send(b"from", Some(datagram.remote_address));
        check_eq!(channel.receive(1)[0].data, b"from", "what is received after the peer was given up");
    }
}
