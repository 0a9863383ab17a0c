//! Setting one buffer size of a TCP socket leaves the other one as it is.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.set-receive-buffer-size",
//@     "wasi:sockets/types#[method]tcp-socket.set-send-buffer-size",
//@     "wasi:sockets/types#[method]tcp-socket.get-receive-buffer-size",
//@     "wasi:sockets/types#[method]tcp-socket.get-send-buffer-size",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L552"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    succeed(socket.set_receive_buffer_size(20_000), "`set-receive-buffer-size` succeeds");
    succeed(socket.set_send_buffer_size(20_000), "`set-send-buffer-size` succeeds");
    let receive = succeed(socket.get_receive_buffer_size(), "`get-receive-buffer-size` succeeds");
    succeed(socket.set_send_buffer_size(50_000), "`set-send-buffer-size` succeeds");
    let actual = succeed(socket.get_receive_buffer_size(), "`get-receive-buffer-size` succeeds");
    check_eq!(actual, receive, "the receive buffer size after the send buffer size was set");
    let send = succeed(socket.get_send_buffer_size(), "`get-send-buffer-size` succeeds");
    succeed(socket.set_receive_buffer_size(40_000), "`set-receive-buffer-size` succeeds");
    let actual = succeed(socket.get_send_buffer_size(), "`get-send-buffer-size` succeeds");
    check_eq!(actual, send, "the send buffer size after the receive buffer size was set");
}
