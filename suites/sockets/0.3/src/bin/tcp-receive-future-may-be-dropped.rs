//! The stream of `receive` goes on when the future beside it is dropped unread.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive", "wasi:sockets/types#[method]tcp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L370"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::PATTERN;
use sockets_0_3::read_to_end;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(2_000).into_bytes();
    let (client, server) = tcp::pair().await;
    let (stream, done) = server.receive();
    drop(done);
    let (_, received) = join(tcp::send_all(&client, bytes.clone()), read_to_end(stream)).await;
    check!(received == bytes, "the bytes are those that were sent");
}
