//! A TCP socket cannot connect to port zero.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L105"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, LOOPBACK6, v4, v6};
use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let result = tcp::connect(&network, &tcp::socket(), v4(LOOPBACK, 0));
    check_error(result, ErrorCode::InvalidArgument, "a connection to port zero of IPv4 fails");
    if let Some(socket) = tcp::socket6() {
        let result = tcp::connect(&network, &socket, v6(LOOPBACK6, 0));
        check_error(result, ErrorCode::InvalidArgument, "a connection to port zero of IPv6 fails");
    }
}
