//! A TCP socket of IPv6 cannot be bound to an IPv4-mapped address.
//!
//! A host without IPv6 has nothing to show: the test ends there.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L61"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{MAPPED6, v6};
use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let Some(socket) = tcp::socket6() else { return };
    let result = tcp::bind(&network, &socket, v6(MAPPED6, 0));
    check_error(result, ErrorCode::InvalidArgument, "a bind to ::ffff:127.0.0.1 fails");
}
