//! When a datagram of several cannot be sent, `send` is no error and counts those before it, and sends none after it.
//!
//! A host that permits fewer than three datagrams at once has nothing to show: the test ends there.
//@ covers = ["wasi:sockets/udp#[method]outgoing-datagram-stream.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L252"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::udp::OutgoingDatagram;

support::command!(test);

fn test() {
    let network = instance_network();

    let (sender, receiver) = (udp::channel(&network), udp::channel(&network));
    if udp::permit(&sender.outgoing) < 3 {
        return;
    }
    let datagram = |data: &[u8], to| OutgoingDatagram { data: data.to_vec(), remote_address: Some(to) };
    let datagrams =
        [datagram(b"good", receiver.local()), datagram(b"bad", v4(LOOPBACK, 0)), datagram(b"late", receiver.local())];
    let sent = succeed(sender.outgoing.send(&datagrams), "`send` succeeds when one datagram was sent");
    check_eq!(sent, 1, "the number of datagrams before the one to port zero");
    sender.send(b"next", Some(receiver.local()));
    check_eq!(udp::payloads(receiver.receive(2)), [b"good", b"next"], "what is received");
}
