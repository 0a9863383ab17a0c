//! A TCP socket cannot be connected to the wildcard address.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L250"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::ANY;
use sockets_0_3::address::ANY6;
use sockets_0_3::address::text;
use sockets_0_3::address::v4;
use sockets_0_3::address::v6;
use sockets_0_3::check_error;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    for address in [v4(ANY, 80)] {
        let result = tcp::socket().connect(address).await;
        check_error(result, ErrorCode::InvalidArgument, &format!("connecting to {} fails", text(&address)));
    }
    if let Some(socket) = tcp::socket6() {
        let result = socket.connect(v6(ANY6, 80)).await;
        check_error(result, ErrorCode::InvalidArgument, "connecting a socket of IPv6 to the wildcard address fails");
    }
}
