//! `send` fails on a TCP socket that is new, bound or listening.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L354"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    for (socket, what) in [(tcp::socket(), "new"), (tcp::bound(), "bound"), (tcp::listener().socket, "listening")] {
        tcp::check_send_fails(&socket, ErrorCode::InvalidState, &format!("a socket that is {what}")).await;
    }
}
