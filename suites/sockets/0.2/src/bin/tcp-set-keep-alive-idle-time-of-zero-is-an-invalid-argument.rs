//! A keep-alive idle time of zero is an invalid argument, and leaves it as it was.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-idle-time",
//@     "wasi:sockets/tcp#[method]tcp-socket.keep-alive-idle-time",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L268"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, succeed, tcp};
use support::prelude::*;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let socket = tcp::socket();
    let before = succeed(socket.keep_alive_idle_time(), "`keep-alive-idle-time` succeeds");
    check_error(socket.set_keep_alive_idle_time(0), ErrorCode::InvalidArgument, "zero fails");
    let after = succeed(socket.keep_alive_idle_time(), "`keep-alive-idle-time` succeeds");
    check_eq!(after, before, "what `keep-alive-idle-time` gives after zero was refused");
}
