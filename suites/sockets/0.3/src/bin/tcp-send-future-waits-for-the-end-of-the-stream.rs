//! The future of `send` is not resolved as long as the stream that it sends is open.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send", "wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L350"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::read;
use sockets_0_3::read_exactly;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use sockets_0_3::write_all;
use support::prelude::*;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    let (mut writer, done) = tcp::sender(&client);
    let mut done = pin!(done.into_future());
    let (mut stream, _) = server.receive();
    for _ in 0..5 {
        write_all(&mut writer, "part").await;
        check_eq!(read_exactly(&mut stream, 4).await, b"part", "what arrives");
        check!(poll_once(done.as_mut()).await.is_none(), "the future is not resolved while more may come");
    }
    drop(writer);
    succeed(done.await, "the future is success after the end");
    check_eq!(read(&mut stream, 10).await, None, "what arrives after the end");
}
