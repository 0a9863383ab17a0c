//! A TCP socket cannot connect to an address that is not a unicast one.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L102"
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
        let result = tcp::connect(&network, &tcp::socket(), v4(address, 4321));
        check_error(result, ErrorCode::InvalidArgument, &format!("a connection to {} fails", text(&v4(address, 4321))));
    }
    if let Some(socket) = tcp::socket6() {
        let result = tcp::connect(&network, &socket, v6(MULTICAST6, 4321));
        check_error(result, ErrorCode::InvalidArgument, "a connection to a multicast address of IPv6 fails");
    }
}
