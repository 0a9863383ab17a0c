//! A UDP socket that is not connected cannot send without an address.
//@ covers = ["wasi:sockets/types#[method]udp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L687"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::udp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    for (socket, what) in [(udp::socket(), "new"), (udp::bound(), "bound")] {
        let result = socket.send(b"hello".to_vec(), None).await;
        check_error(
            result,
            ErrorCode::InvalidArgument,
            &format!("sending without an address fails on a socket that is {what}"),
        );
    }
}
