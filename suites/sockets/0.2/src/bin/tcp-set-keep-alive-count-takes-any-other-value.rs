//! A keep-alive count of any other value than zero can be set, while keep-alive is enabled and while it is not.
//!
//! A value may be clamped or rounded, so what is read is not compared.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-count",
//@     "wasi:sockets/tcp#[method]tcp-socket.keep-alive-count",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L299"
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
        for value in [1, 2, 9, 127, 128, 255, 256, u32::MAX] {
            succeed(socket.set_keep_alive_count(value), &format!("{value} can be set"));
            succeed(socket.keep_alive_count(), "`keep-alive-count` succeeds");
        }
    }
}
