//! A datagram of more bytes than its length can tell is too large.
//@ covers = ["wasi:sockets/udp#[method]outgoing-datagram-stream.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L267"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let (sender, receiver) = (udp::channel(&network), udp::channel(&network));
    for length in [65_536, 100_000] {
        let result = sender.try_send(&vec![0; length], Some(receiver.local()));
        check_error(result, ErrorCode::DatagramTooLarge, &format!("`send` of {length} bytes fails"));
    }
    sender.send(b"small", Some(receiver.local()));
    check_eq!(receiver.receive(1)[0].data, b"small", "what is received after that");
}
