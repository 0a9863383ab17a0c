//! Sending more datagrams than `check-send` permits traps.
//@ covers = [
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.check-send",
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L235"
//@ requires = ["network"]
//@ expect = { trap = true, stdout = "permitted" }
#![no_std]
#![no_main]

use sockets_0_2::{print, succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::udp::OutgoingDatagram;

support::command!(test);

/// A host may permit more datagrams than a guest can hold. It permits none of a second call.
const MANY: u64 = 4096;

fn test() {
    let network = instance_network();
    let (sender, receiver) = (udp::channel(&network), udp::channel(&network));
    let permit = udp::permit(&sender.outgoing);
    let datagram = || OutgoingDatagram { data: Vec::new(), remote_address: Some(receiver.local()) };
    let mut datagrams = vec![datagram()];
    if permit <= MANY {
        datagrams.extend((0..permit).map(|_| datagram()));
    } else {
        succeed(sender.outgoing.send(&datagrams), "`send` of a datagram that is permitted succeeds");
    }
    print("permitted");
    let result = sender.outgoing.send(&datagrams);
    fail!("`send` of {} datagrams after {permit} were permitted traps, and gave {result:?}", datagrams.len());
}
