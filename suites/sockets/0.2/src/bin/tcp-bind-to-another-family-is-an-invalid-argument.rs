//! A TCP socket cannot be bound to an address of another family.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L59"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{ANY6, LOOPBACK, LOOPBACK6, v4, v6};
use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let result = tcp::bind(&network, &tcp::socket(), v6(LOOPBACK6, 0));
    check_error(result, ErrorCode::InvalidArgument, "a bind of a socket of IPv4 to an address of IPv6 fails");
    let result = tcp::bind(&network, &tcp::socket(), v6(ANY6, 0));
    check_error(result, ErrorCode::InvalidArgument, "a bind of a socket of IPv4 to the address zero of IPv6 fails");
    if let Some(socket) = tcp::socket6() {
        let result = tcp::bind(&network, &socket, v4(LOOPBACK, 0));
        check_error(result, ErrorCode::InvalidArgument, "a bind of a socket of IPv6 to an address of IPv4 fails");
    }
}
