//! A UDP socket that was not bound has no local address.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.local-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L123"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, udp};
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    check_error(udp::socket().local_address(), ErrorCode::InvalidState, "`local-address` of a new socket fails");
    if let Some(socket) = udp::socket6() {
        check_error(socket.local_address(), ErrorCode::InvalidState, "`local-address` of a new socket of IPv6 fails");
    }
}
