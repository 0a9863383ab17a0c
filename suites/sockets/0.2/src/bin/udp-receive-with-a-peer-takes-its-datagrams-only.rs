//! A UDP socket that streams to a peer receives the datagrams of that peer and of nobody else.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.stream", "wasi:sockets/udp#[method]incoming-datagram-stream.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L82"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::text;
use sockets_0_2::{succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (peer, stranger, other) = (udp::channel(&network), udp::channel(&network), udp::channel(&network));
    let receiver = udp::channel(&network).reopen(Some(peer.local()));
    // A stranger's datagram may be refused.
    let _ = stranger.try_send(b"stranger", Some(receiver.local()));
    peer.send(b"first", Some(receiver.local()));
    let _ = other.try_send(b"other", Some(receiver.local()));
    peer.send(b"second", Some(receiver.local()));
    let received = receiver.receive(2);
    for datagram in &received {
        check_eq!(text(&datagram.remote_address), text(&peer.local()), "the source of a datagram");
    }
    check_eq!(udp::payloads(received), [b"first".as_slice(), b"second"], "what is received");
    let rest = succeed(receiver.incoming.receive(10), "`receive` succeeds");
    check_eq!(rest.len(), 0, "the number of datagrams of others");
}
