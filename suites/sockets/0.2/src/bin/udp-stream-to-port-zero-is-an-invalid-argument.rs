//! A UDP socket cannot stream to port zero.
//!
//! IPv6 may be not there.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L103"
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

    let result = udp::bound(&network).stream(Some(v4(LOOPBACK, 0)));
    check_error(result, ErrorCode::InvalidArgument, "`stream` to port zero of IPv4 fails");
    let Some(socket) = udp::bound6(&network) else { return };
    let result = socket.stream(Some(v6(LOOPBACK6, 0)));
    check_error(result, ErrorCode::InvalidArgument, "`stream` to port zero of IPv6 fails");
}
