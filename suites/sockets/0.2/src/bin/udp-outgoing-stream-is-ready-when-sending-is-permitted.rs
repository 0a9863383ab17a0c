//! When the pollable of an outgoing datagram stream is ready, `check-send` permits at least one datagram, each time.
//@ covers = [
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.subscribe",
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.check-send",
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L237"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::udp::OutgoingDatagram;

support::command!(test);

fn test() {
    let network = instance_network();

    let (sender, receiver) = (udp::channel(&network), udp::channel(&network));
    let pollable = sender.outgoing.subscribe();
    for _ in 0..20 {
        pollable.block();
        let permit = succeed(sender.outgoing.check_send(), "`check-send` succeeds");
        check_ne!(permit, 0, "the number of datagrams that are permitted when the pollable is ready");
        let datagram = OutgoingDatagram { data: b"x".to_vec(), remote_address: Some(receiver.local()) };
        succeed(sender.outgoing.send(&[datagram]), "`send` of a datagram that is permitted succeeds");
        receiver.receive(1);
    }
    drop(pollable);
}
