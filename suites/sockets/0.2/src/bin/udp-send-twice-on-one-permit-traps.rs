//! What `check-send` permits is permitted for the next `send` only: another one traps.
//@ covers = [
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.check-send",
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L233"
//@ requires = ["network"]
//@ expect = { trap = true, stdout = "sent" }
#![no_std]
#![no_main]

use sockets_0_2::{print, succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::udp::OutgoingDatagram;

support::command!(test);

fn test() {
    let network = instance_network();

    let (sender, receiver) = (udp::channel(&network), udp::channel(&network));
    udp::permit(&sender.outgoing);
    let datagram = [OutgoingDatagram { data: Vec::new(), remote_address: Some(receiver.local()) }];
    succeed(sender.outgoing.send(&datagram), "`send` of a datagram that is permitted succeeds");
    print("sent");
    let result = sender.outgoing.send(&datagram);
    fail!("a second `send` after one `check-send` traps, and gave {result:?}");
}
