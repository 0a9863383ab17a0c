//! Reads of the stream of `receive` that are given up lose no byte.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive", "wasi:sockets/types#[method]tcp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L370"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::PATTERN;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::join;
use support::tasks::poll_once;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(500).into_bytes();
    let (client, server) = tcp::pair().await;
    let (mut stream, done) = server.receive();
    let receive = async {
        let mut received = Vec::new();
        loop {
            let (result, part) = {
                let mut read = pin!(stream.read(Vec::with_capacity(97)));
                match poll_once(read.as_mut()).await {
                    Some(over) => over,
                    None => read.as_mut().cancel(),
                }
            };
            received.extend(part);
            if result == StreamResult::Dropped {
                return received;
            }
            give_way().await;
        }
    };
    let (_, received) = join(tcp::send_all(&client, bytes.clone()), receive).await;
    check_eq!(received.len(), bytes.len(), "the number of bytes");
    check!(received == bytes, "the bytes are those that were sent, in order");
    succeed(done.await, "the future is success after a graceful end");
}
