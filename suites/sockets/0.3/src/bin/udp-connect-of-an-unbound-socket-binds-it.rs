//! A UDP socket that is connected without having been bound is bound to a port that was chosen for it.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.connect",
//@     "wasi:sockets/types#[method]udp-socket.get-local-address",
//@     "wasi:sockets/types#[method]udp-socket.send",
//@     "wasi:sockets/types#[method]udp-socket.receive",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L615"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::port;
use sockets_0_3::udp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let (socket, peer) = (udp::socket(), udp::bound());
    udp::connect(&socket, &peer);
    let local = udp::local(&socket);
    check_ne!(port(&local), 0, "the port that was chosen");
    udp::send(&socket, b"hello", None).await;
    let (data, source) = udp::receive(&peer).await;
    check_eq!(data, b"hello", "what the peer received");
    check_eq!(port(&source), port(&local), "the port that it came from");
}
