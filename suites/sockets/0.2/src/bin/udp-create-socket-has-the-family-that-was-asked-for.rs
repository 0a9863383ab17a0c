//! A new UDP socket has the address family that was asked for.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/udp-create-socket#create-udp-socket", "wasi:sockets/udp#[method]udp-socket.address-family"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L149"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::udp;
use support::prelude::*;
use wasip2::sockets::network::IpAddressFamily;

support::command!(test);

fn test() {
    check_eq!(udp::socket().address_family(), IpAddressFamily::Ipv4, "the family of a socket of IPv4");
    if let Some(socket) = udp::socket6() {
        check_eq!(socket.address_family(), IpAddressFamily::Ipv6, "the family of a socket of IPv6");
    }
}
