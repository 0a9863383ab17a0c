//! What is written to the stream of `send` is sent when its future is dropped unread.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send", "wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L343"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::PATTERN;
use sockets_0_3::tcp;
use sockets_0_3::write_all;
use support::prelude::*;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(2_000).into_bytes();
    let (client, server) = tcp::pair().await;
    let (mut writer, done) = tcp::sender(&client);
    drop(done);
    let send = async {
        write_all(&mut writer, bytes.clone()).await;
        drop(writer);
    };
    let (_, received) = join(send, tcp::receive_all(&server)).await;
    check!(received == bytes, "the bytes are those that were sent");
}
