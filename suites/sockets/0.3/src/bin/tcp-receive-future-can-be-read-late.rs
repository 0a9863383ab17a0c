//! The future of `receive` can be read when the stream, the socket and the peer are dropped.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L373"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::read_to_end;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::give_way;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    let (stream, done) = server.receive();
    tcp::send_all(&client, "all there is").await;
    check_eq!(read_to_end(stream).await, b"all there is", "what arrives");
    drop((client, server));
    give_way().await;
    succeed(done.await, "the future is success after a graceful end");
}
