//! A keep-alive idle time of any other value than zero can be set, while keep-alive is enabled and while it is not.
//!
//! A value may be clamped or rounded, so what is read is not compared.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-idle-time",
//@     "wasi:sockets/tcp#[method]tcp-socket.keep-alive-idle-time",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L269"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, tcp};
use support::prelude::*;

support::command!(test);

fn test() {
    let socket = tcp::socket();
    for enabled in [false, true] {
        succeed(socket.set_keep_alive_enabled(enabled), "`set-keep-alive-enabled` succeeds");
        for value in [1, 999_999_999, 1_000_000_000, 1_500_000_000, 7_200_000_000_000, 1 << 62, u64::MAX] {
            succeed(socket.set_keep_alive_idle_time(value), &format!("{value} can be set"));
            succeed(socket.keep_alive_idle_time(), "`keep-alive-idle-time` succeeds");
        }
    }
}
