//! A keep-alive interval of any other value than zero can be set, while keep-alive is enabled and while it is not.
//!
//! A value may be clamped or rounded, so what is read is not compared.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-interval",
//@     "wasi:sockets/tcp#[method]tcp-socket.keep-alive-interval",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L284"
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
        for value in [1, 999_999_999, 1_000_000_000, 1_500_000_000, 75_000_000_000, 1 << 62, u64::MAX] {
            succeed(socket.set_keep_alive_interval(value), &format!("{value} can be set"));
            succeed(socket.keep_alive_interval(), "`keep-alive-interval` succeeds");
        }
    }
}
