//! A TCP socket cannot connect to an address of another family.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L101"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, LOOPBACK6, port, v4, v6};
use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let port = port(&tcp::local(&listener));
    let result = tcp::connect(&network, &tcp::socket(), v6(LOOPBACK6, port));
    check_error(result, ErrorCode::InvalidArgument, "a connection of a socket of IPv4 to an address of IPv6 fails");
    if let Some(socket) = tcp::socket6() {
        let result = tcp::connect(&network, &socket, v4(LOOPBACK, port));
        check_error(result, ErrorCode::InvalidArgument, "a connection of a socket of IPv6 to an address of IPv4 fails");
    }
}
