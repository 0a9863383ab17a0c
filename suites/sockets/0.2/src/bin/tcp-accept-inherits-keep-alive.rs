//! An accepted TCP socket has the keep-alive settings of its listener.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.accept",
//@     "wasi:sockets/tcp#[method]tcp-socket.keep-alive-enabled",
//@     "wasi:sockets/tcp#[method]tcp-socket.keep-alive-idle-time",
//@     "wasi:sockets/tcp#[method]tcp-socket.keep-alive-interval",
//@     "wasi:sockets/tcp#[method]tcp-socket.keep-alive-count",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L171"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::tcp::TcpSocket;

support::command!(test);

/// Seconds, in nanoseconds.
const SECONDS: u64 = 1_000_000_000;

fn test() {
    let network = instance_network();
    let listener = tcp::bound(&network);
    succeed(listener.set_keep_alive_enabled(true), "`set-keep-alive-enabled` succeeds");
    succeed(listener.set_keep_alive_idle_time(1234 * SECONDS), "`set-keep-alive-idle-time` succeeds");
    succeed(listener.set_keep_alive_interval(123 * SECONDS), "`set-keep-alive-interval` succeeds");
    succeed(listener.set_keep_alive_count(5), "`set-keep-alive-count` succeeds");
    succeed(tcp::listen(&listener), "a bound socket can listen");
    let (_client, server) = tcp::join(&network, tcp::socket(), &listener);
    check_eq!(
        settings(&server.socket),
        settings(&listener),
        "whether keep-alive is enabled, idle time, interval and count"
    );
}

fn settings(socket: &TcpSocket) -> (bool, u64, u64, u32) {
    (
        succeed(socket.keep_alive_enabled(), "`keep-alive-enabled` succeeds"),
        succeed(socket.keep_alive_idle_time(), "`keep-alive-idle-time` succeeds"),
        succeed(socket.keep_alive_interval(), "`keep-alive-interval` succeeds"),
        succeed(socket.keep_alive_count(), "`keep-alive-count` succeeds"),
    )
}
