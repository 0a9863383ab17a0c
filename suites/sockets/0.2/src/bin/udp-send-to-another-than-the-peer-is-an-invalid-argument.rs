//! On a UDP stream with a peer, a datagram cannot have another address.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.stream", "wasi:sockets/udp#[method]outgoing-datagram-stream.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L263"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let (peer, other) = (udp::channel(&network), udp::channel(&network));
    let channel = udp::channel(&network).reopen(Some(peer.local()));
    let result = channel.try_send(b"astray", Some(other.local()));
    check_error(result, ErrorCode::InvalidArgument, "`send` to another address than the peer's fails");
    channel.send(b"to the peer", None);
    check_eq!(udp::payloads(peer.receive(1)), [b"to the peer"], "what the peer receives");
    let rest = succeed(other.incoming.receive(10), "`receive` succeeds");
    check_eq!(rest.len(), 0, "the number of datagrams that went astray");
}
