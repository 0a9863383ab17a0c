//! A UDP socket changes its peer when `stream` is called again.
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
    let mut channel = udp::channel(&network);
    for peer in [&first, &second, &first] {
        channel = channel.reopen(Some(peer.local()));
        channel.send(b"to the peer", None);
        let datagram = peer.receive(1).remove(0);
        check_eq!(datagram.data, b"to the peer", "what the peer receives");
        peer.send(b"from the peer", Some(datagram.remote_address));
        check_eq!(channel.receive(1)[0].data, b"from the peer", "what the socket receives");
    }
}
