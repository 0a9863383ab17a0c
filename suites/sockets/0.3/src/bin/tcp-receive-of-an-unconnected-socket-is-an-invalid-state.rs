//! `receive` gives a closed stream and an error on a TCP socket that is new, bound or listening.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L385"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    for (socket, what) in [(tcp::socket(), "new"), (tcp::bound(), "bound"), (tcp::listener().socket, "listening")] {
        let what = format!("a socket that is {what}");
        tcp::check_receive_fails(socket.receive(), ErrorCode::InvalidState, &what).await;
    }
}
