//! The pollable of an incoming datagram stream is ready for each of several datagrams that are received one by one.
//@ covers = [
//@     "wasi:sockets/udp#[method]incoming-datagram-stream.subscribe",
//@     "wasi:sockets/udp#[method]incoming-datagram-stream.receive",
//@     "wasi:io/poll#[method]pollable.block",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L221"
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
    for data in [b"1", b"2", b"3"] {
        sender.send(data, Some(receiver.local()));
    }
    let pollable = receiver.incoming.subscribe();
    let mut received = Vec::new();
    while received.len() < 3 {
        pollable.block();
        received.extend(succeed(receiver.incoming.receive(1), "`receive` succeeds when the pollable is ready"));
    }
    check_eq!(udp::payloads(received), [b"1", b"2", b"3"], "what was sent");
    drop(pollable);
}
