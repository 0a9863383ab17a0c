//! A TCP socket of IPv6 that is bound to all addresses leaves those of IPv4 free.
//!
//! A port that the host chose may be taken for IPv4 by another program, so there are several attempts. A host or a
//! machine without IPv6 has nothing to show: the test ends there.
//@ covers = ["wasi:sockets/tcp-create-socket#create-tcp-socket"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp-create-socket.wit#L11"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{ANY6, LOOPBACK, v4, v6};
use sockets_0_2::{succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

const ATTEMPTS: usize = 8;

fn test() {
    let network = instance_network();
    for _ in 0..ATTEMPTS {
        let Some(socket) = tcp::socket6() else { return };
        match tcp::bind(&network, &socket, v6(ANY6, 0)) {
            Err(ErrorCode::AddressNotBindable | ErrorCode::NotSupported) => return,
            result => succeed(result, "a socket of IPv6 can be bound to all addresses, or they are not bindable"),
        }
        succeed(tcp::listen(&socket), "a bound socket can listen");
        let port = sockets_0_2::address::port(&tcp::local(&socket));
        match tcp::bind(&network, &tcp::socket(), v4(LOOPBACK, port)) {
            Err(ErrorCode::AddressInUse) => {}
            result => return succeed(result, "a socket of IPv4 can be bound to the same port"),
        }
    }
    fail!("a socket of IPv4 can be bound to the port of a socket of IPv6, and not one of {ATTEMPTS} ports is free");
}
