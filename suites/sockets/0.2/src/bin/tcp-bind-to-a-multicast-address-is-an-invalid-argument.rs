//! A TCP socket cannot be bound to an address that is not a unicast one.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L60"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{BROADCAST, MULTICAST, MULTICAST6, text, v4, v6};
use sockets_0_2::{check_error, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    for address in [MULTICAST, BROADCAST] {
        let result = tcp::bind(&network, &tcp::socket(), v4(address, 0));
        check_error(result, ErrorCode::InvalidArgument, &format!("a bind to {} fails", text(&v4(address, 0))));
    }
    if let Some(socket) = tcp::socket6() {
        let result = tcp::bind(&network, &socket, v6(MULTICAST6, 0));
        check_error(result, ErrorCode::InvalidArgument, "a bind to a multicast address of IPv6 fails");
    }
}
