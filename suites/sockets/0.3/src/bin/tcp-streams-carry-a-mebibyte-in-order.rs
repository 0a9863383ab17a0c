//! A mebibyte that is sent arrives whole and in order.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send", "wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L350"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::PATTERN;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(17_190).into_bytes();
    let (client, server) = tcp::pair().await;
    let (_, received) = join(tcp::send_all(&client, bytes.clone()), tcp::receive_all(&server)).await;
    check_eq!(received.len(), bytes.len(), "the number of bytes");
    check!(received == bytes, "the bytes are those that were sent, in order");
}
