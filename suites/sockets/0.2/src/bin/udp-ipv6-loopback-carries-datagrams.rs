//! UDP sockets of IPv6 exchange datagrams over the loopback address, and tell addresses of IPv6.
//!
//! A host or a machine without IPv6 has nothing to show: the test ends there.
//@ covers = [
//@     "wasi:sockets/udp-create-socket#create-udp-socket",
//@     "wasi:sockets/udp#[method]udp-socket.stream",
//@     "wasi:sockets/udp#[method]incoming-datagram-stream.receive",
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L74"
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

    let Some(socket) = udp::bound6(&network) else { return };
    let first = udp::open(socket, None);
    let Some(socket) = udp::bound6(&network) else { fail!("a second socket of IPv6 can be bound") };
    let second = udp::open(socket, None);
    first.send(b"there", Some(second.local()));
    let datagram = second.receive(1).remove(0);
    check_eq!(datagram.data, b"there", "what the second socket receives");
    check_eq!(text(&datagram.remote_address), text(&first.local()), "where it came from");
    second.send(b"back", Some(datagram.remote_address));
    check_eq!(first.receive(1)[0].data, b"back", "what the first socket receives");
}
