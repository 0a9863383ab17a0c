//! Setting one of the keep-alive settings leaves the others as they are.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.set-keep-alive-enabled",
//@     "wasi:sockets/types#[method]tcp-socket.set-keep-alive-idle-time",
//@     "wasi:sockets/types#[method]tcp-socket.set-keep-alive-interval",
//@     "wasi:sockets/types#[method]tcp-socket.set-keep-alive-count",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L465"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::TcpSocket;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    succeed(socket.set_keep_alive_enabled(true), "`set-keep-alive-enabled` succeeds");
    succeed(socket.set_keep_alive_idle_time(100 * SECONDS), "`set-keep-alive-idle-time` succeeds");
    succeed(socket.set_keep_alive_interval(20 * SECONDS), "`set-keep-alive-interval` succeeds");
    succeed(socket.set_keep_alive_count(3), "`set-keep-alive-count` succeeds");
    let before = settings(&socket);

    succeed(socket.set_keep_alive_idle_time(400 * SECONDS), "`set-keep-alive-idle-time` succeeds");
    let idle_time = settings(&socket).1;
    check_eq!(settings(&socket), (before.0, idle_time, before.2, before.3), "the settings after the idle time was set");
    succeed(socket.set_keep_alive_interval(50 * SECONDS), "`set-keep-alive-interval` succeeds");
    let interval = settings(&socket).2;
    check_eq!(settings(&socket), (before.0, idle_time, interval, before.3), "the settings after the interval was set");
    succeed(socket.set_keep_alive_count(6), "`set-keep-alive-count` succeeds");
    let count = settings(&socket).3;
    check_eq!(settings(&socket), (before.0, idle_time, interval, count), "the settings after the count was set");
    succeed(socket.set_keep_alive_enabled(false), "`set-keep-alive-enabled` succeeds");
    check_eq!(settings(&socket), (false, idle_time, interval, count), "the settings after keep-alive was disabled");
}

/// Seconds, in nanoseconds.
const SECONDS: u64 = 1_000_000_000;

/// Whether keep-alive is enabled, idle time, interval and count.
fn settings(socket: &TcpSocket) -> (bool, u64, u64, u32) {
    (
        succeed(socket.get_keep_alive_enabled(), "`get-keep-alive-enabled` succeeds"),
        succeed(socket.get_keep_alive_idle_time(), "`get-keep-alive-idle-time` succeeds"),
        succeed(socket.get_keep_alive_interval(), "`get-keep-alive-interval` succeeds"),
        succeed(socket.get_keep_alive_count(), "`get-keep-alive-count` succeeds"),
    )
}
