//! Any keep-alive count but zero can be set on a TCP socket.
//!
//! A value may be clamped or rounded, so what is read is not compared; but it is no zero, which cannot be set.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.set-keep-alive-count",
//@     "wasi:sockets/types#[method]tcp-socket.get-keep-alive-count",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L511"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    for value in [1, 2, 9, 127, 128, 255, 256, 65_536, i32::MAX as u32, u32::MAX] {
        succeed(socket.set_keep_alive_count(value), &format!("a keep-alive count of {value} can be set"));
        let actual = succeed(socket.get_keep_alive_count(), "`get-keep-alive-count` succeeds");
        check_ne!(actual, 0, "the keep-alive count after {value} was set");
    }
}
