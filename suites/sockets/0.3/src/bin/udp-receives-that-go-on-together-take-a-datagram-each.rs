//! Ten calls of `receive` on one socket at the same time take a datagram each, and none is given twice.
//@ covers = ["wasi:sockets/types#[method]udp-socket.receive", "wasi:sockets/types#[method]udp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L712"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::udp;
use support::prelude::*;
use support::tasks::join;
use support::tasks::join_all;

support::command!(async test);

async fn test() {
    let (socket, peer) = udp::pair();
    let receive = join_all((0..10).map(|_| udp::receive(&socket)));
    let send = async {
        for number in 0..10_u8 {
            udp::send(&peer, &[number], None).await;
        }
    };
    let (received, ()) = join(receive, send).await;
    let mut data: Vec<u8> = received.into_iter().flat_map(|(data, _)| data).collect();
    data.sort_unstable();
    check_eq!(data, (0..10).collect::<Vec<u8>>(), "what was received, sorted");
}
