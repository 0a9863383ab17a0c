//! Sockets that wait for datagrams that never come hold up no other.
//@ covers = ["wasi:sockets/types#[method]udp-socket.receive", "wasi:sockets/types#[method]udp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L712"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::udp;
use support::prelude::*;
use support::tasks::First;
use support::tasks::join_all;
use support::tasks::race;
use wasip3::sockets::types::UdpSocket;

support::command!(async test);

async fn test() {
    let silent: Vec<UdpSocket> = (0..20).map(|_| udp::bound()).collect();
    let waiting = join_all(silent.iter().map(|socket| socket.receive()));
    let exchange = async {
        let (socket, peer) = udp::pair();
        for _ in 0..10 {
            udp::send(&socket, b"hello", None).await;
            udp::check_receives(&peer, b"hello", &socket).await;
        }
    };
    match race(waiting, exchange).await {
        First::Other(()) => {}
        First::One(_) => fail!("sockets to which nobody sends receive nothing"),
    }
}
