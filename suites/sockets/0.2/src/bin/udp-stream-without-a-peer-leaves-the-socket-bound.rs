//! A UDP socket that had a peer is still bound after `stream` was called without one, and receives what is sent to its
//! address.
//!
//! Calling `stream` changes the association, and may change the address to one that suits the peer. It does not take
//! the socket its port.
//@ covers = [
//@     "wasi:sockets/udp#[method]udp-socket.stream",
//@     "wasi:sockets/udp#[method]udp-socket.local-address",
//@     "wasi:sockets/udp#[method]incoming-datagram-stream.receive",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L77"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{port, text};
use sockets_0_2::udp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (peer, other) = (udp::channel(&network), udp::channel(&network));
    let channel = udp::channel(&network).reopen(Some(peer.local()));
    let before = channel.local();
    let channel = channel.reopen(None);
    let after = channel.local();
    check_ne!(port(&after), 0, "the port of the socket that was {}", text(&before));
    other.send(b"hello", Some(after));
    check_eq!(channel.receive(1)[0].data, b"hello", "what is received at the address of the socket");
}
