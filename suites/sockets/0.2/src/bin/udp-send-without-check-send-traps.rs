//! Sending a datagram without asking `check-send` before traps.
//@ covers = ["wasi:sockets/udp#[method]outgoing-datagram-stream.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L256"
//@ requires = ["network"]
//@ expect = { trap = true, stdout = "streaming" }
#![no_std]
#![no_main]

use sockets_0_2::{print, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::udp::OutgoingDatagram;

support::command!(test);

fn test() {
    let network = instance_network();

    let (sender, receiver) = (udp::channel(&network), udp::channel(&network));
    let datagram = OutgoingDatagram { data: Vec::new(), remote_address: Some(receiver.local()) };
    print("streaming");
    let result = sender.outgoing.send(&[datagram]);
    fail!("`send` without `check-send` traps, and gave {result:?}");
}
