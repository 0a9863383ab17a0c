//! Any buffer size but zero can be set on a TCP socket, for sending and for receiving.
//!
//! A size may be clamped or rounded, so what is read is not compared; but it is no zero, which cannot be set.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.set-receive-buffer-size",
//@     "wasi:sockets/types#[method]tcp-socket.set-send-buffer-size",
//@     "wasi:sockets/types#[method]tcp-socket.get-receive-buffer-size",
//@     "wasi:sockets/types#[method]tcp-socket.get-send-buffer-size",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L540"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    for size in [1, 2, 1000, 65_536, 1 << 20, i32::MAX as u64, 1 << 31, 1 << 32, u64::MAX] {
        succeed(socket.set_receive_buffer_size(size), &format!("a receive buffer size of {size} can be set"));
        check_ne!(
            succeed(socket.get_receive_buffer_size(), "`get-receive-buffer-size` succeeds"),
            0,
            "the receive buffer size"
        );
        succeed(socket.set_send_buffer_size(size), &format!("a send buffer size of {size} can be set"));
        check_ne!(succeed(socket.get_send_buffer_size(), "`get-send-buffer-size` succeeds"), 0, "the send buffer size");
    }
}
