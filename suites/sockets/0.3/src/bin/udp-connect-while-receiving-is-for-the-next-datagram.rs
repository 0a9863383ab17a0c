//! A UDP socket can be connected while it waits for a datagram, which then comes of its peer.
//@ covers = ["wasi:sockets/types#[method]udp-socket.connect", "wasi:sockets/types#[method]udp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L612"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::address::text;
use sockets_0_3::succeed;
use sockets_0_3::udp;
use support::prelude::*;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let (socket, peer) = (udp::bound(), udp::bound());
    let mut waiting = pin!(socket.receive());
    check!(poll_once(waiting.as_mut()).await.is_none(), "`receive` waits as long as there is no datagram");
    udp::connect(&socket, &peer);
    udp::send(&peer, b"hello", Some(udp::local(&socket))).await;
    let (data, source) = succeed(waiting.await, "`receive` succeeds");
    check_eq!(data, b"hello", "what was received");
    check_eq!(text(&source), text(&udp::local(&peer)), "whom it came from");
}
