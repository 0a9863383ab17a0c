//! A TCP socket cannot be bound to an address that is not unicast.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L211"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::BROADCAST;
use sockets_0_3::address::MULTICAST;
use sockets_0_3::address::MULTICAST6;
use sockets_0_3::address::text;
use sockets_0_3::address::v4;
use sockets_0_3::address::v6;
use sockets_0_3::check_error;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    for address in [v4(MULTICAST, 0), v4(BROADCAST, 0)] {
        let result = tcp::socket().bind(address);
        check_error(result, ErrorCode::InvalidArgument, &format!("a bind to {} fails", text(&address)));
    }
    if let Some(socket) = tcp::socket6() {
        let result = socket.bind(v6(MULTICAST6, 0));
        check_error(result, ErrorCode::InvalidArgument, "a bind of a socket of IPv6 to such an address fails");
    }
}
