//! Sending an empty list of datagrams is no error, and sends none.
//@ covers = ["wasi:sockets/udp#[method]outgoing-datagram-stream.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L254"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (sender, receiver) = (udp::channel(&network), udp::channel(&network).reopen(None));
    udp::permit(&sender.outgoing);
    let sent = succeed(sender.outgoing.send(&[]), "`send` of an empty list succeeds");
    check_eq!(sent, 0, "the number of datagrams that were sent");
    sender.send(b"one", Some(receiver.local()));
    check_eq!(udp::payloads(receiver.receive(1)), [b"one"], "what is received after that");
}
