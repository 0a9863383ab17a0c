//! A UDP socket that starts to stream to a peer does not receive what others have sent to it before.
//!
//! A host that passes on what its platform has queued gives the datagram of a stranger.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.stream", "wasi:sockets/udp#[method]incoming-datagram-stream.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L82"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::text;
use sockets_0_2::udp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (peer, stranger) = (udp::channel(&network), udp::channel(&network));
    let receiver = udp::bound(&network);
    stranger.send(b"stranger", Some(udp::local(&receiver)));
    let receiver = udp::open(receiver, Some(peer.local()));
    peer.send(b"peer", Some(receiver.local()));
    let datagram = receiver.receive(1).remove(0);
    check_eq!(datagram.data, b"peer", "what is received first");
    check_eq!(text(&datagram.remote_address), text(&peer.local()), "the source of the datagram");
}
