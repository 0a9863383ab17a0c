//! A TCP socket whose bind failed can be bound with other arguments.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-bind", "wasi:sockets/tcp#[method]tcp-socket.finish-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L53"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, MULTICAST, port, v4};
use sockets_0_2::{check_error, succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let socket = tcp::socket();
    let result = tcp::bind(&network, &socket, tcp::local(&listener));
    check_error(result, ErrorCode::AddressInUse, "a bind to the address of a listener fails");
    let result = tcp::bind(&network, &socket, v4(MULTICAST, 0));
    check_error(result, ErrorCode::InvalidArgument, "a bind to a multicast address fails");
    check_error(socket.local_address(), ErrorCode::InvalidState, "a socket has no address after binds that failed");
    succeed(tcp::bind(&network, &socket, v4(LOOPBACK, 0)), "a bind succeeds after others have failed");
    check_ne!(port(&tcp::local(&socket)), port(&tcp::local(&listener)), "the port that was chosen");
}
