//! Any buffer size but zero can be set on a UDP socket, for sending and for receiving.
//!
//! A size may be clamped or rounded, so what is read is not compared.
//@ covers = [
//@     "wasi:sockets/udp#[method]udp-socket.set-receive-buffer-size",
//@     "wasi:sockets/udp#[method]udp-socket.set-send-buffer-size",
//@     "wasi:sockets/udp#[method]udp-socket.receive-buffer-size",
//@     "wasi:sockets/udp#[method]udp-socket.send-buffer-size",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L169"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, udp};
use support::prelude::*;

support::command!(test);

fn test() {
    let socket = udp::socket();
    for size in [1, 2, 1000, 65_536, 1 << 20, i32::MAX as u64, 1 << 31, 1 << 32, u64::MAX] {
        succeed(socket.set_receive_buffer_size(size), &format!("a receive buffer size of {size} can be set"));
        succeed(socket.receive_buffer_size(), "`receive-buffer-size` succeeds");
        succeed(socket.set_send_buffer_size(size), &format!("a send buffer size of {size} can be set"));
        succeed(socket.send_buffer_size(), "`send-buffer-size` succeeds");
    }
}
