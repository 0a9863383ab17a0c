//! A TCP socket has the address family that it was created with.
//!
//! IPv6 may be not supported.
//@ covers = [
//@     "wasi:sockets/types#[static]tcp-socket.create",
//@     "wasi:sockets/types#[method]tcp-socket.get-address-family",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L439"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::IpAddressFamily;

support::command!(async test);

async fn test() {
    check_eq!(tcp::socket().get_address_family(), IpAddressFamily::Ipv4, "the family of a socket of IPv4");
    if let Some(socket) = tcp::socket6() {
        check_eq!(socket.get_address_family(), IpAddressFamily::Ipv6, "the family of a socket of IPv6");
    }
}
