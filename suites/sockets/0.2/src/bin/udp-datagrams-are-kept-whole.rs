//! Datagrams of several lengths arrive as they were sent, neither cut nor joined, also one without bytes.
//@ covers = [
//@     "wasi:sockets/udp#[method]incoming-datagram-stream.receive",
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L11"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::udp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (sender, receiver) = (udp::channel(&network), udp::channel(&network));
    let sent: Vec<Vec<u8>> = [0, 1, 2, 511, 512, 1000, 1472, 4000].iter().map(|length| vec![b'x'; *length]).collect();
    for data in &sent {
        sender.send(data, Some(receiver.local()));
    }
    let received = udp::payloads(receiver.receive(sent.len()));
    let lengths: Vec<usize> = received.iter().map(Vec::len).collect();
    check_eq!(lengths, [0, 1, 2, 511, 512, 1000, 1472, 4000], "the lengths of the datagrams");
    check!(received == sent, "the bytes of the datagrams are what was sent");
}
