//! What is written to the stream of `send` is received at the other end, and then its end.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send", "wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L343"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    let (_, received) = join(tcp::send_all(&client, "from the client"), tcp::receive_all(&server)).await;
    check_eq!(received, b"from the client", "what the server received");
    let (_, received) = join(tcp::send_all(&server, "from the server"), tcp::receive_all(&client)).await;
    check_eq!(received, b"from the server", "what the client received");
}
