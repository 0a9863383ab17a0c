//! Both ends send a mebibyte at the same time, and receive that of the other.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send", "wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L368"
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
    let mut reversed = bytes.clone();
    reversed.reverse();
    let (client, server) = tcp::pair().await;
    let forth = join(tcp::send_all(&client, bytes.clone()), tcp::receive_all(&server));
    let back = join(tcp::send_all(&server, reversed.clone()), tcp::receive_all(&client));
    let ((_, at_server), (_, at_client)) = join(forth, back).await;
    check!(at_server == bytes, "what the server received is what the client sent");
    check!(at_client == reversed, "what the client received is what the server sent");
}
