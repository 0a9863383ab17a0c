//! A TCP socket cannot be bound to an address that the machine does not have.
//!
//! The address is of a block for documentation, which no machine has. A host may also deny access to it, which is
//! always possible.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L65"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{FOREIGN, v4};
use sockets_0_2::{check_error_among, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let result = tcp::bind(&network, &tcp::socket(), v4(FOREIGN, 0));
    let codes = [ErrorCode::AddressNotBindable, ErrorCode::AccessDenied];
    check_error_among(result, &codes, "a bind to an address of another machine fails");
}
