//! A TCP socket of IPv6 cannot be bound to an IPv4-mapped address.
//!
//! IPv6 may be not supported: then there is nothing to show.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L212"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::MAPPED6;
use sockets_0_3::address::v6;
use sockets_0_3::check_error;
use sockets_0_3::tcp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    if let Some(socket) = tcp::socket6() {
        let result = socket.bind(v6(MAPPED6, 0));
        check_error(result, ErrorCode::InvalidArgument, "a bind to an IPv4-mapped address fails");
    }
}
