//! A read of the stream of `receive` gives one byte to as many as were asked for, and the rest later.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive", "wasi:sockets/types#[method]tcp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L370"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::PATTERN;
use sockets_0_3::read;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(10).into_bytes();
    let (client, server) = tcp::pair().await;
    tcp::send_all(&client, bytes.clone()).await;
    let (mut stream, _done) = server.receive();
    let mut received = Vec::new();
    for length in (1..20).cycle() {
        let Some(part) = read(&mut stream, length).await else { break };
        check!(!part.is_empty(), "a read that is complete gives a byte or more");
        received.extend(part);
    }
    check!(received == bytes, "the bytes are those that were sent, in order");
}
