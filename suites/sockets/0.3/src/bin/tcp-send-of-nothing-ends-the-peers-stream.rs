//! A stream that ends without any bytes is sent as the end alone.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send", "wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L346"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    let (result, received) = join(tcp::send(&client, ""), tcp::receive_all(&server)).await;
    succeed(result, "the future of `send` is success");
    check_eq!(received, b"", "what the server received");
}
