//! A stream of `receive` that has ended is at its end however often it is read.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L371"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::read_exactly;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    let (mut stream, done) = server.receive();
    tcp::send_all(&client, "x").await;
    check_eq!(read_exactly(&mut stream, 1).await, b"x", "what arrives");
    let (result, bytes) = stream.read(Vec::with_capacity(10)).await;
    check_eq!((result, bytes.len()), (StreamResult::Dropped, 0), "a read after the last byte");
    succeed(done.await, "the future is success after a graceful end");
}
