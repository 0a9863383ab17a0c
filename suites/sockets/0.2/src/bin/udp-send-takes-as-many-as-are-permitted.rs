//! As many datagrams as `check-send` permits are sent in one call, or the first ones of them.
//@ covers = [
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.check-send",
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L233"
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
    let count = udp::permit(&sender.outgoing).min(16);
    let datagrams: Vec<OutgoingDatagram> =
        (0..count).map(|n| OutgoingDatagram { data: vec![n as u8], remote_address: Some(receiver.local()) }).collect();
    let sent = succeed(sender.outgoing.send(&datagrams), "`send` of as many datagrams as are permitted succeeds");
    check!(sent <= count, "{count} datagrams at most are sent, and not {sent}");
    let expected: Vec<Vec<u8>> = (0..sent).map(|n| vec![n as u8]).collect();
    check_eq!(
        udp::payloads(receiver.receive(expected.len())),
        expected,
        "what is received of {sent} datagrams that were sent"
    );
}
