//! `receive` waits as long as there is no datagram, and gives it when it comes.
//@ covers = ["wasi:sockets/types#[method]udp-socket.receive", "wasi:sockets/types#[method]udp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L712"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::succeed;
use sockets_0_3::udp;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let (socket, peer) = udp::pair();
    for round in 0..5 {
        let mut waiting = pin!(socket.receive());
        for _ in 0..5 {
            check!(poll_once(waiting.as_mut()).await.is_none(), "`receive` waits in round {round}");
            give_way().await;
        }
        // It is the same socket that sends meanwhile.
        udp::send(&socket, b"question", None).await;
        udp::check_receives(&peer, b"question", &socket).await;
        udp::send(&peer, b"answer", None).await;
        check_eq!(succeed(waiting.await, "`receive` succeeds").0, b"answer", "what was received");
    }
}
