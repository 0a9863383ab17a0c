//! Asking for no datagrams gives none, and leaves those that have arrived.
//@ covers = ["wasi:sockets/udp#[method]incoming-datagram-stream.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L201"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (sender, receiver) = (udp::channel(&network), udp::channel(&network));
    let none = succeed(receiver.incoming.receive(0), "`receive` of zero datagrams succeeds");
    check_eq!(none.len(), 0, "the number of datagrams when none has arrived");
    sender.send(b"waiting", Some(receiver.local()));
    receiver.incoming.subscribe().block();
    let none = succeed(receiver.incoming.receive(0), "`receive` of zero datagrams succeeds");
    check_eq!(none.len(), 0, "the number of datagrams when none is asked for");
    check_eq!(receiver.receive(1)[0].data, b"waiting", "the datagram that had arrived");
}
