//! Any keep-alive idle time but zero can be set on a TCP socket.
//!
//! A value may be clamped or rounded, so what is read is not compared; but it is no zero, which cannot be set.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.set-keep-alive-idle-time",
//@     "wasi:sockets/types#[method]tcp-socket.get-keep-alive-idle-time",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L478"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    for value in [1, 999_999_999, 1_000_000_000, 7_200_000_000_000, 1 << 32, (1 << 53) + 1, i64::MAX as u64, u64::MAX] {
        succeed(socket.set_keep_alive_idle_time(value), &format!("a keep-alive idle time of {value} can be set"));
        let actual = succeed(socket.get_keep_alive_idle_time(), "`get-keep-alive-idle-time` succeeds");
        check_ne!(actual, 0, "the keep-alive idle time after {value} was set");
    }
}
