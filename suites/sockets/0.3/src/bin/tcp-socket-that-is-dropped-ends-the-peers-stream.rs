//! A TCP socket that is dropped without having sent anything ends what its peer receives.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L166"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::read_to_end;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    let (stream, done) = server.receive();
    drop(client);
    check_eq!(read_to_end(stream).await, b"", "what the server received");
    succeed(done.await, "the future is success after a graceful end");
}
