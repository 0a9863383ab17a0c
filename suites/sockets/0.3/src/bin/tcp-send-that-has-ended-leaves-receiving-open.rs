//! A TCP socket that has sent the end goes on receiving.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send", "wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L347"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::PATTERN;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    tcp::send_all(&client, "question").await;
    check_eq!(tcp::receive_all(&server).await, b"question", "what the server received");
    let bytes = PATTERN.repeat(2_000).into_bytes();
    let (_, received) = join(tcp::send_all(&server, bytes.clone()), tcp::receive_all(&client)).await;
    check!(received == bytes, "the client receives what the server sent after the client's end");
}
