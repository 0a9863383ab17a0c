//! Receiving as many datagrams as there may be gives those that have arrived.
//@ covers = ["wasi:sockets/udp#[method]incoming-datagram-stream.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L197"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (sender, receiver) = (udp::channel(&network), udp::channel(&network));
    sender.send(b"one", Some(receiver.local()));
    sender.send(b"two", Some(receiver.local()));
    let mut received = Vec::new();
    while received.len() < 2 {
        receiver.incoming.subscribe().block();
        received.extend(succeed(receiver.incoming.receive(u64::MAX), "`receive` succeeds"));
    }
    check_eq!(udp::payloads(received), [b"one", b"two"], "what was sent");
}
