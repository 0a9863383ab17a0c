//! A UDP socket that is connected sends to its peer with no address, and with the address of the peer.
//@ covers = ["wasi:sockets/types#[method]udp-socket.send", "wasi:sockets/types#[method]udp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L673"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::udp;

support::command!(async test);

async fn test() {
    let (socket, peer) = udp::pair();
    udp::send(&socket, b"without", None).await;
    udp::check_receives(&peer, b"without", &socket).await;
    udp::send(&socket, b"with", Some(udp::local(&peer))).await;
    udp::check_receives(&peer, b"with", &socket).await;
}
