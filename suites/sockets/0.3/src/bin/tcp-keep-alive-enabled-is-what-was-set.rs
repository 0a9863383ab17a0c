//! Whether keep-alive is enabled on a TCP socket is what was set last.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.get-keep-alive-enabled",
//@     "wasi:sockets/types#[method]tcp-socket.set-keep-alive-enabled",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L459"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    for enabled in [true, true, false, false, true] {
        succeed(socket.set_keep_alive_enabled(enabled), "`set-keep-alive-enabled` succeeds");
        let actual = succeed(socket.get_keep_alive_enabled(), "`get-keep-alive-enabled` succeeds");
        check_eq!(actual, enabled, "whether keep-alive is enabled");
    }
}
