//! A TCP socket that was accepted has the keep-alive settings of its listener.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.listen",
//@     "wasi:sockets/types#[method]tcp-socket.get-keep-alive-enabled",
//@     "wasi:sockets/types#[method]tcp-socket.get-keep-alive-idle-time",
//@     "wasi:sockets/types#[method]tcp-socket.get-keep-alive-interval",
//@     "wasi:sockets/types#[method]tcp-socket.get-keep-alive-count",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L287"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::TcpSocket;

support::command!(async test);

async fn test() {
    let socket = tcp::bound();
    succeed(socket.set_keep_alive_enabled(true), "`set-keep-alive-enabled` succeeds");
    succeed(socket.set_keep_alive_idle_time(1234 * SECONDS), "`set-keep-alive-idle-time` succeeds");
    succeed(socket.set_keep_alive_interval(123 * SECONDS), "`set-keep-alive-interval` succeeds");
    succeed(socket.set_keep_alive_count(5), "`set-keep-alive-count` succeeds");
    let mut listener = tcp::listen(socket);
    let server = tcp::join_to(&tcp::socket(), &mut listener).await;
    check_eq!(
        settings(&server),
        settings(&listener.socket),
        "whether keep-alive is enabled, idle time, interval and count"
    );
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
