//! Whether keep-alive is enabled is what was set last.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.keep-alive-enabled",
//@     "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-enabled",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L252"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, tcp};
use support::prelude::*;

support::command!(test);

fn test() {
    let socket = tcp::socket();
    for enabled in [true, false, false, true, true] {
        succeed(socket.set_keep_alive_enabled(enabled), "`set-keep-alive-enabled` succeeds");
        let actual = succeed(socket.keep_alive_enabled(), "`keep-alive-enabled` succeeds");
        check_eq!(actual, enabled, "whether keep-alive is enabled");
    }
}
