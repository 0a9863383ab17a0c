//! A TCP socket that was not bound has no local address.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.local-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L202"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    check_error(tcp::socket().local_address(), ErrorCode::InvalidState, "`local-address` of a new socket fails");
    if let Some(socket) = tcp::socket6() {
        check_error(socket.local_address(), ErrorCode::InvalidState, "`local-address` of a new socket of IPv6 fails");
    }
}
