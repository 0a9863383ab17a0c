//! A keep-alive interval of zero is an invalid argument, and leaves it as it was.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-interval",
//@     "wasi:sockets/tcp#[method]tcp-socket.keep-alive-interval",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L283"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, succeed, tcp};
use support::prelude::*;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let socket = tcp::socket();
    let before = succeed(socket.keep_alive_interval(), "`keep-alive-interval` succeeds");
    check_error(socket.set_keep_alive_interval(0), ErrorCode::InvalidArgument, "zero fails");
    let after = succeed(socket.keep_alive_interval(), "`keep-alive-interval` succeeds");
    check_eq!(after, before, "what `keep-alive-interval` gives after zero was refused");
}
