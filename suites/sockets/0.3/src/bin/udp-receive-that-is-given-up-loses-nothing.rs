//! A call of `receive` that is given up while there is no datagram takes none that comes later.
//@ covers = ["wasi:sockets/types#[method]udp-socket.receive", "wasi:sockets/types#[method]udp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L712"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::udp;
use support::prelude::*;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let (socket, peer) = udp::pair();
    for round in 0..20_u8 {
        for _ in 0..3 {
            check!(poll_once(pin!(socket.receive())).await.is_none(), "`receive` waits in round {round}");
        }
        udp::send(&peer, &[round], None).await;
        udp::check_receives(&socket, &[round], &peer).await;
    }
}
