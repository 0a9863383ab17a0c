//! A UDP socket that sends without having been bound is bound to a port that was chosen for it, and can receive.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.send",
//@     "wasi:sockets/types#[method]udp-socket.receive",
//@     "wasi:sockets/types#[method]udp-socket.get-local-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L678"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::port;
use sockets_0_3::address::v4;
use sockets_0_3::check_error;
use sockets_0_3::udp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (socket, peer) = (udp::socket(), udp::bound());
    udp::send(&socket, b"hello", Some(udp::local(&peer))).await;
    let local = udp::local(&socket);
    check_ne!(port(&local), 0, "the port that was chosen");
    let (data, source) = udp::receive(&peer).await;
    check_eq!(data, b"hello", "what the peer received");
    check_eq!(port(&source), port(&local), "the port that it came from");
    udp::send(&peer, b"and back", Some(source)).await;
    udp::check_receives(&socket, b"and back", &peer).await;
    check_error(
        socket.bind(v4(LOOPBACK, 0)),
        ErrorCode::InvalidState,
        "a socket that was bound by sending cannot be bound",
    );
}
