//! A TCP socket whose stream of `receive` is dropped unread goes on sending.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive", "wasi:sockets/types#[method]tcp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L380"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::PATTERN;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(2_000).into_bytes();
    let (client, server) = tcp::pair().await;
    let (stream, _done) = client.receive();
    drop(stream);
    let (_, received) = join(tcp::send_all(&client, bytes.clone()), tcp::receive_all(&server)).await;
    check!(received == bytes, "the bytes are those that were sent");
}
