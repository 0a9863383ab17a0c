//! The keep-alive idle time of a TCP socket cannot be set to zero, and stays what it was.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.set-keep-alive-idle-time",
//@     "wasi:sockets/types#[method]tcp-socket.get-keep-alive-idle-time",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L477"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    let before = succeed(socket.get_keep_alive_idle_time(), "`get-keep-alive-idle-time` succeeds");
    check_error(
        socket.set_keep_alive_idle_time(0),
        ErrorCode::InvalidArgument,
        "a keep-alive idle time of zero cannot be set",
    );
    check_eq!(
        succeed(socket.get_keep_alive_idle_time(), "`get-keep-alive-idle-time` succeeds"),
        before,
        "the keep-alive idle time after that"
    );
}
