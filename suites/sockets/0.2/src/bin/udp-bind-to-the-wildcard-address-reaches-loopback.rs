//! A UDP socket that is bound to the address zero has a port that is not zero, and can send to the loopback address.
//!
//! Which interfaces that stands for is up to the host.
//@ covers = [
//@     "wasi:sockets/udp#[method]udp-socket.start-bind",
//@     "wasi:sockets/udp#[method]udp-socket.finish-bind",
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L45"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{ANY, port, v4};
use sockets_0_2::{succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let socket = udp::socket();
    succeed(udp::bind(&network, &socket, v4(ANY, 0)), "a bind to the address zero succeeds");
    check_ne!(port(&udp::local(&socket)), 0, "the port that was chosen");
    let (everywhere, receiver) = (udp::open(socket, None), udp::channel(&network));
    everywhere.send(b"hello", Some(receiver.local()));
    let datagram = receiver.receive(1).remove(0);
    check_eq!(datagram.data, b"hello", "what is received");
    check_eq!(port(&datagram.remote_address), port(&everywhere.local()), "the port that it came from");
}
