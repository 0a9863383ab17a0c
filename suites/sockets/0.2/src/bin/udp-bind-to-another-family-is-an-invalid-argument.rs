//! A UDP socket cannot be bound to an address of another family.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.start-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L50"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, LOOPBACK6, v4, v6};
use sockets_0_2::{check_error, udp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let result = udp::bind(&network, &udp::socket(), v6(LOOPBACK6, 0));
    check_error(result, ErrorCode::InvalidArgument, "a bind of a socket of IPv4 to an address of IPv6 fails");
    if let Some(socket) = udp::socket6() {
        let result = udp::bind(&network, &socket, v4(LOOPBACK, 0));
        check_error(result, ErrorCode::InvalidArgument, "a bind of a socket of IPv6 to an address of IPv4 fails");
    }
}
