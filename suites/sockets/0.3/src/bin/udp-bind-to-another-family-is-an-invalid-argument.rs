//! A UDP socket cannot be bound to an address of another family.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/types#[method]udp-socket.bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L596"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::ANY6;
use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::LOOPBACK6;
use sockets_0_3::address::text;
use sockets_0_3::address::v4;
use sockets_0_3::address::v6;
use sockets_0_3::check_error;
use sockets_0_3::udp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    for address in [v6(LOOPBACK6, 0), v6(ANY6, 0)] {
        let result = udp::socket().bind(address);
        check_error(result, ErrorCode::InvalidArgument, &format!("a bind to {} fails", text(&address)));
    }
    if let Some(socket) = udp::socket6() {
        let result = socket.bind(v4(LOOPBACK, 0));
        check_error(result, ErrorCode::InvalidArgument, "a bind of a socket of IPv6 to an address of IPv4 fails");
    }
}
