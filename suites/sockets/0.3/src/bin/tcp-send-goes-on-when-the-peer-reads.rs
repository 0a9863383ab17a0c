//! A write that waits because the peer reads nothing goes on when it reads, and nothing is lost.
//!
//! A host may take any amount at once: one that has taken 32 mebibytes has nothing to show.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send", "wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L350"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::Pin;
use core::pin::pin;
use sockets_0_3::PATTERN;
use sockets_0_3::read_exactly;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use sockets_0_3::write_all;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::join;
use support::tasks::poll_once;
use wasip3::sockets::types::TcpSocket;

support::command!(async test);

/// More than any buffers of a connection hold, or as much as a host may take at once for it.
const LIMIT: usize = 32 << 20;

async fn test() {
    let (client, server) = tcp::pair().await;
    succeed(client.set_send_buffer_size(65_536), "`set-send-buffer-size` succeeds");
    succeed(server.set_receive_buffer_size(65_536), "`set-receive-buffer-size` succeeds");
    let part = PATTERN.repeat(1_000).into_bytes();
    let (mut writer, done) = tcp::sender(&client);
    let mut written = 0;
    let mut received = Vec::new();
    while written < LIMIT && received.is_empty() {
        let mut write = pin!(write_all(&mut writer, part.clone()));
        written += part.len();
        if !is_taken(write.as_mut()).await {
            // Now the peer reads, side by side with what is still to be written.
            received = join(receive(&server, written), write).await.0;
        }
    }
    if !received.is_empty() {
        check!(received == PATTERN.repeat(written / PATTERN.len()).into_bytes(), "what is received is what was sent");
        drop(writer);
        succeed(done.await, "the future is success when the stream has ended");
    }
}

/// Whether a write is done soon: what is in flight may make room for it.
async fn is_taken(mut write: Pin<&mut impl Future<Output = ()>>) -> bool {
    for _ in 0..100 {
        if poll_once(write.as_mut()).await.is_some() {
            return true;
        }
        give_way().await;
    }
    false
}

async fn receive(server: &TcpSocket, length: usize) -> Vec<u8> {
    let (mut stream, _done) = server.receive();
    read_exactly(&mut stream, length).await
}
