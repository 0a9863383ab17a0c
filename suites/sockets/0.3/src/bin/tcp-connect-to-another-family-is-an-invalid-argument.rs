//! A TCP socket cannot be connected to an address of another family.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L247"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::LOOPBACK6;
use sockets_0_3::address::text;
use sockets_0_3::address::v4;
use sockets_0_3::address::v6;
use sockets_0_3::check_error;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    for address in [v6(LOOPBACK6, 80)] {
        let result = tcp::socket().connect(address).await;
        check_error(result, ErrorCode::InvalidArgument, &format!("connecting to {} fails", text(&address)));
    }
    if let Some(socket) = tcp::socket6() {
        let result = socket.connect(v4(LOOPBACK, 80)).await;
        check_error(
            result,
            ErrorCode::InvalidArgument,
            "connecting a socket of IPv6 to an address of another family fails",
        );
    }
}
