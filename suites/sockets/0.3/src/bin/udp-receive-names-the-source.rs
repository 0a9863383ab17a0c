//! A datagram that is received comes with the address of the socket that sent it.
//@ covers = ["wasi:sockets/types#[method]udp-socket.receive", "wasi:sockets/types#[method]udp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L715"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::udp;
use support::prelude::*;
use wasip3::sockets::types::UdpSocket;

support::command!(async test);

async fn test() {
    let receiver = udp::bound();
    let senders: Vec<UdpSocket> = (0..10).map(|_| udp::bound()).collect();
    for (number, sender) in senders.iter().enumerate() {
        udp::send(sender, &[number as u8], Some(udp::local(&receiver))).await;
        udp::check_receives(&receiver, &[number as u8], sender).await;
    }
}
