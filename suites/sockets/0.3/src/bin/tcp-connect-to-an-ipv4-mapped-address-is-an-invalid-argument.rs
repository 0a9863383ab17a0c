//! A TCP socket cannot be connected to an IPv4-mapped address.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L249"
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
        let result = socket.connect(v6(MAPPED6, 80)).await;
        check_error(result, ErrorCode::InvalidArgument, "connecting a socket of IPv6 to an IPv4-mapped address fails");
    }
}
