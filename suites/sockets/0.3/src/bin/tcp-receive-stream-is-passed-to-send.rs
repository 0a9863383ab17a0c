//! The stream of `receive` is handed to `send` of another connection, which sends on what comes.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive", "wasi:sockets/types#[method]tcp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L343"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::PATTERN;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(3_000).into_bytes();
    let (client, first) = tcp::pair().await;
    let (second, server) = tcp::pair().await;
    let (stream, done) = first.receive();
    let passed = second.send(stream);
    let ((_, received), passed) =
        join(join(tcp::send_all(&client, bytes.clone()), tcp::receive_all(&server)), async { passed.await }).await;
    succeed(passed, "the future of `send` is success when the stream has ended");
    succeed(done.await, "the future of `receive` is success after a graceful end");
    check_eq!(received.len(), bytes.len(), "the number of bytes");
    check!(received == bytes, "the bytes are those that were sent, in order");
}
