//! A datagram of more than 65,507 bytes, the most that UDP over IPv4 carries, is too large.
//!
//! Of more than 64 KiB a host may trap, so no more than that is sent.
//@ covers = ["wasi:sockets/types#[method]udp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L690"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::udp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (socket, peer) = (udp::bound(), udp::bound());
    for length in [65_508, 65_535, 65_536] {
        let result = socket.send(vec![0; length], Some(udp::local(&peer))).await;
        check_error(result, ErrorCode::DatagramTooLarge, &format!("a datagram of {length} bytes is too large"));
    }
    udp::send(&socket, b"small", Some(udp::local(&peer))).await;
    udp::check_receives(&peer, b"small", &socket).await;
}
