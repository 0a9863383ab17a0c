//! A read of no bytes of the stream of `receive` takes nothing.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive", "wasi:sockets/types#[method]tcp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L370"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::read_to_end;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    let (mut stream, _done) = server.receive();
    tcp::send_all(&client, "all of it").await;
    for _ in 0..3 {
        let (result, bytes) = stream.read(Vec::new()).await;
        check_eq!((result, bytes.len()), (StreamResult::Complete(0), 0), "a read of no bytes while there are some");
    }
    check_eq!(read_to_end(stream).await, b"all of it", "what the stream gives after that");
}
