//! Each of the UDP sockets that are bound to port zero at once has another port.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.start-bind", "wasi:sockets/udp#[method]udp-socket.finish-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L47"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::port;
use sockets_0_2::udp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::udp::UdpSocket;

support::command!(test);

fn test() {
    let network = instance_network();

    let sockets: Vec<UdpSocket> = (0..16).map(|_| udp::bound(&network)).collect();
    let mut ports: Vec<u16> = sockets.iter().map(|socket| port(&udp::local(socket))).collect();
    ports.sort();
    ports.dedup();
    check_eq!(ports.len(), sockets.len(), "the number of different ports, {ports:?}");
}
