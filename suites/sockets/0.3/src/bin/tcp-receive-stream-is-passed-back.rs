//! The stream of `receive` of a TCP socket is handed to its own `send`, which sends back what comes.
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
    let (client, server) = tcp::pair().await;
    let (stream, _done) = server.receive();
    let echo = server.send(stream);
    let (_, received) = join(tcp::send_all(&client, bytes.clone()), tcp::receive_all(&client)).await;
    check!(received == bytes, "what comes back is what was sent");
    succeed(echo.await, "the future of `send` is success when the stream has ended");
}
