//! A datagram names the address of the socket that sent it.
//@ covers = ["wasi:sockets/udp#[method]incoming-datagram-stream.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L16"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::text;
use sockets_0_2::udp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let receiver = udp::channel(&network);
    let senders = [udp::channel(&network), udp::channel(&network), udp::channel(&network)];
    for (n, sender) in senders.iter().enumerate() {
        sender.send(&[n as u8], Some(receiver.local()));
    }
    for datagram in receiver.receive(senders.len()) {
        let sender = &senders[usize::from(datagram.data[0])];
        check_eq!(text(&datagram.remote_address), text(&sender.local()), "the source of a datagram");
    }
}
