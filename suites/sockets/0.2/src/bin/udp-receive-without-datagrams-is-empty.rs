//! Receiving when no datagram has arrived gives none, and no error.
//@ covers = ["wasi:sockets/udp#[method]incoming-datagram-stream.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L202"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let channel = udp::channel(&network);
    for count in [1, 2, 100, u64::MAX] {
        let none = succeed(channel.incoming.receive(count), "`receive` without a datagram succeeds");
        check_eq!(none.len(), 0, "the number of datagrams when none has arrived");
    }
}
