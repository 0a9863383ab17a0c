//! The future of `receive` is resolved when the stream is dropped while it is open, and it is not left waiting for a peer
//! that sends nothing.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L380"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::read;
use sockets_0_3::read_exactly;
use sockets_0_3::tcp;
use sockets_0_3::write_all;
use support::prelude::*;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    let (mut stream, done) = server.receive();
    let (mut writer, _sent) = tcp::sender(&client);
    write_all(&mut writer, "some").await;
    check_eq!(read_exactly(&mut stream, 2).await, b"so", "the first two bytes");
    {
        let mut waiting = pin!(read(&mut stream, 1));
        poll_once(waiting.as_mut()).await;
        // It is given up here.
    }
    drop(stream);
    // Whether that is success is left open: the peer has not ended.
    let _ = done.await;
}
