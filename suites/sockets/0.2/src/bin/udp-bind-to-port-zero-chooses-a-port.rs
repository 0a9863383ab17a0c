//! A UDP socket that is bound to port zero of an address has that address, and a port that is not zero.
//@ covers = [
//@     "wasi:sockets/udp#[method]udp-socket.start-bind",
//@     "wasi:sockets/udp#[method]udp-socket.finish-bind",
//@     "wasi:sockets/udp#[method]udp-socket.local-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L47"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, ip, ip_text, port, v4};
use sockets_0_2::{succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let socket = udp::socket();
    succeed(udp::bind(&network, &socket, v4(LOOPBACK, 0)), "a bind to port zero succeeds");
    let address = udp::local(&socket);
    check_eq!(ip_text(&ip(&address)), "127.0.0.1", "the address that the socket is bound to");
    check_ne!(port(&address), 0, "the port that was chosen");
}
