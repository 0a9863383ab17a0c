//! Receiving gives no more datagrams than were asked for, and the others later.
//@ covers = ["wasi:sockets/udp#[method]incoming-datagram-stream.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L198"
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
    for data in [b"1", b"2", b"3", b"4", b"5"] {
        sender.send(data, Some(receiver.local()));
    }
    let mut received = Vec::new();
    while received.len() < 5 {
        receiver.incoming.subscribe().block();
        let some = succeed(receiver.incoming.receive(2), "`receive` succeeds");
        check!(some.len() <= 2, "2 datagrams at most are received, and not {}", some.len());
        received.extend(some);
    }
    check_eq!(udp::payloads(received), [b"1", b"2", b"3", b"4", b"5"], "what was sent");
}
