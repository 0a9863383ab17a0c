//! A UDP socket that was disconnected sends to everyone, and receives from everyone.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.disconnect",
//@     "wasi:sockets/types#[method]udp-socket.send",
//@     "wasi:sockets/types#[method]udp-socket.receive",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L651"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::udp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let (socket, peer, other) = (udp::bound(), udp::bound(), udp::bound());
    udp::connect(&socket, &peer);
    succeed(socket.disconnect(), "a socket that is connected can be disconnected");
    for who in [&other, &peer] {
        udp::send(&socket, b"hello", Some(udp::local(who))).await;
        let (data, source) = udp::receive(who).await;
        check_eq!(data, b"hello", "what was received");
        udp::send(who, b"and back", Some(source)).await;
        udp::check_receives(&socket, b"and back", who).await;
    }
}
