//! A new TCP socket has the address family that was asked for.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/tcp-create-socket#create-tcp-socket", "wasi:sockets/tcp#[method]tcp-socket.address-family"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L234"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::tcp;
use support::prelude::*;
use wasip2::sockets::network::IpAddressFamily;

support::command!(test);

fn test() {
    check_eq!(tcp::socket().address_family(), IpAddressFamily::Ipv4, "the family of a socket of IPv4");
    if let Some(socket) = tcp::socket6() {
        check_eq!(socket.address_family(), IpAddressFamily::Ipv6, "the family of a socket of IPv6");
    }
}
