//! Twenty calls of `send` at the same time are all done, and all datagrams arrive.
//@ covers = ["wasi:sockets/types#[method]udp-socket.send", "wasi:sockets/types#[method]udp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L667"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::udp;
use support::prelude::*;
use support::tasks::join_all;

support::command!(async test);

async fn test() {
    let receiver = udp::bound();
    let sender = udp::bound();
    let to = udp::local(&receiver);
    let messages: Vec<[u8; 1]> = (0..20).map(|number| [number]).collect();
    join_all(messages.iter().map(|message| udp::send(&sender, message, Some(to)))).await;
    let mut data = Vec::new();
    for _ in 0..20 {
        data.extend(udp::receive(&receiver).await.0);
    }
    data.sort_unstable();
    check_eq!(data, (0..20).collect::<Vec<u8>>(), "what was received, sorted");
}
