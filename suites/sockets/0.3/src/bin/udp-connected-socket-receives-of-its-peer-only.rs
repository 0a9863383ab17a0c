//! A UDP socket that is connected receives datagrams of its peer and no others.
//@ covers = ["wasi:sockets/types#[method]udp-socket.connect", "wasi:sockets/types#[method]udp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L621"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::udp;
use support::prelude::*;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let (socket, peer, other) = (udp::bound(), udp::bound(), udp::bound());
    udp::connect(&socket, &peer);
    for _ in 0..5 {
        udp::send(&other, b"from another", Some(udp::local(&socket))).await;
        udp::send(&peer, b"from the peer", Some(udp::local(&socket))).await;
        udp::check_receives(&socket, b"from the peer", &peer).await;
    }
    let next = poll_once(pin!(socket.receive())).await;
    check!(next.is_none(), "nothing else is received");
}
