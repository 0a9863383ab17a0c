//! The keep-alive interval of a TCP socket cannot be set to zero, and stays what it was.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.set-keep-alive-interval",
//@     "wasi:sockets/types#[method]tcp-socket.get-keep-alive-interval",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L493"
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
    let before = succeed(socket.get_keep_alive_interval(), "`get-keep-alive-interval` succeeds");
    check_error(
        socket.set_keep_alive_interval(0),
        ErrorCode::InvalidArgument,
        "a keep-alive interval of zero cannot be set",
    );
    check_eq!(
        succeed(socket.get_keep_alive_interval(), "`get-keep-alive-interval` succeeds"),
        before,
        "the keep-alive interval after that"
    );
}
