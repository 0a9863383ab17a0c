//! A TCP socket that is connected or listens cannot be bound.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.bind",
//@     "wasi:sockets/types#[method]tcp-socket.listen",
//@     "wasi:sockets/types#[method]tcp-socket.connect",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L213"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::v4;
use sockets_0_3::check_error;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    for (socket, what) in [(client, "connected"), (server, "accepted"), (tcp::listener().socket, "listening")] {
        let result = socket.bind(v4(LOOPBACK, 0));
        check_error(result, ErrorCode::InvalidState, &format!("a bind of a socket that is {what} fails"));
    }
}
