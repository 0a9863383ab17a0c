//! UDP sockets of IPv6 send and receive over the loopback address.
//!
//! A host or a machine without IPv6 has nothing to show: the test ends there.
//@ covers = [
//@     "wasi:sockets/types#[static]udp-socket.create",
//@     "wasi:sockets/types#[method]udp-socket.send",
//@     "wasi:sockets/types#[method]udp-socket.receive",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L572"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::udp;

support::command!(async test);

async fn test() {
    let (Some(socket), Some(peer)) = (udp::bound6(), udp::bound6()) else { return };
    udp::send(&socket, b"hello", Some(udp::local(&peer))).await;
    udp::check_receives(&peer, b"hello", &socket).await;
    udp::connect(&peer, &socket);
    udp::send(&peer, b"and back", None).await;
    udp::check_receives(&socket, b"and back", &peer).await;
}
