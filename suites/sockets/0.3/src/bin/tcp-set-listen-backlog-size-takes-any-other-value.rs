//! Any listen backlog size but zero can be set on a TCP socket that does not listen yet, which then listens.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.set-listen-backlog-size",
//@     "wasi:sockets/types#[method]tcp-socket.listen",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L449"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    for size in [1, 2, 128, 4096, i32::MAX as u64, 1 << 31, 1 << 32, u64::MAX] {
        let socket = tcp::bound();
        succeed(socket.set_listen_backlog_size(size), &format!("a size of {size} can be set"));
        tcp::join_to(&tcp::socket(), &mut tcp::listen(socket)).await;
    }
}
