//! The pollable of an incoming datagram stream is ready when there is a datagram, and not before or after.
//@ covers = [
//@     "wasi:sockets/udp#[method]incoming-datagram-stream.subscribe",
//@     "wasi:sockets/udp#[method]incoming-datagram-stream.receive",
//@     "wasi:io/poll#[method]pollable.ready",
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
    let pollable = receiver.incoming.subscribe();
    for _ in 0..50 {
        check!(!pollable.ready(), "the pollable is not ready before a datagram was sent");
    }
    sender.send(b"now", Some(receiver.local()));
    pollable.block();
    let received = succeed(receiver.incoming.receive(5), "`receive` succeeds when the pollable is ready");
    check_eq!(udp::payloads(received), [b"now"], "what is received when the pollable is ready");
    for _ in 0..50 {
        check!(!pollable.ready(), "the pollable is not ready after the datagram was received");
    }
    drop(pollable);
}
