//! A write to the stream of `send` that is given up tells how much was taken: exactly that arrives.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send", "wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L343"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::PATTERN;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use sockets_0_3::write_all;
use support::prelude::*;
use support::tasks::join;
use support::tasks::poll_once;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(17_190).into_bytes();
    let (client, server) = tcp::pair().await;
    let (mut writer, done) = tcp::sender(&client);
    let send = async {
        let mut rest = bytes.clone();
        for round in 0..10 {
            let length = rest.len();
            let mut write = pin!(writer.write(rest));
            let (result, buffer) = match poll_once(write.as_mut()).await {
                Some(over) => over,
                None => write.as_mut().cancel(),
            };
            rest = buffer.into_vec();
            let taken = match result {
                StreamResult::Complete(count) => count,
                StreamResult::Cancelled => 0,
                StreamResult::Dropped => fail!("a connection takes what is written to it, in round {round}"),
            };
            check_eq!(length - rest.len(), taken, "how much of the bytes is gone after a write that took {taken}");
        }
        write_all(&mut writer, rest).await;
        drop(writer);
        succeed(done.await, "the future is success when the stream has ended");
    };
    let (_, received) = join(send, tcp::receive_all(&server)).await;
    check_eq!(received.len(), bytes.len(), "the number of bytes");
    check!(received == bytes, "the bytes are those that were sent, in order");
}
