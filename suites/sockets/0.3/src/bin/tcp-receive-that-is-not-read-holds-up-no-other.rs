//! A connection whose bytes nobody reads does not hold up another one.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive", "wasi:sockets/types#[method]tcp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L370"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::join;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let (busy, unread) = tcp::pair().await;
    let (mut writer, _sent) = tcp::sender(&busy);
    let (_unread_stream, _done) = unread.receive();
    let mut stuck = pin!(writer.write_all(vec![0; 16 << 20]));
    poll_once(stuck.as_mut()).await;
    let (client, server) = tcp::pair().await;
    for _ in 0..3 {
        poll_once(stuck.as_mut()).await;
        give_way().await;
    }
    let (_, received) = join(tcp::send_all(&client, "through"), tcp::receive_all(&server)).await;
    check_eq!(received, b"through", "what arrives over the other connection");
}
