//! An accepted TCP socket has the address family of its listener.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.accept", "wasi:sockets/tcp#[method]tcp-socket.address-family"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L170"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::IpAddressFamily;

support::command!(test);

fn test() {
    let network = instance_network();

    let (_client, server) = tcp::pair(&network);
    check_eq!(
        server.socket.address_family(),
        IpAddressFamily::Ipv4,
        "the family of a socket that a listener of IPv4 accepted"
    );
    let Some(listener) = tcp::bound6(&network) else { return };
    succeed(tcp::listen(&listener), "a bound socket can listen");
    let Some(client) = tcp::socket6() else { fail!("a second socket of IPv6 can be created") };
    let (_client, server) = tcp::join(&network, client, &listener);
    check_eq!(
        server.socket.address_family(),
        IpAddressFamily::Ipv6,
        "the family of a socket that a listener of IPv6 accepted"
    );
}
