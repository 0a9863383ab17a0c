//! A buffer size of a TCP socket cannot be set to zero, and stays what it was.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.set-receive-buffer-size",
//@     "wasi:sockets/types#[method]tcp-socket.set-send-buffer-size",
//@     "wasi:sockets/types#[method]tcp-socket.get-receive-buffer-size",
//@     "wasi:sockets/types#[method]tcp-socket.get-send-buffer-size",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L539"
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
    let receive = succeed(socket.get_receive_buffer_size(), "`get-receive-buffer-size` succeeds");
    let send = succeed(socket.get_send_buffer_size(), "`get-send-buffer-size` succeeds");
    check_error(
        socket.set_receive_buffer_size(0),
        ErrorCode::InvalidArgument,
        "a receive buffer size of zero cannot be set",
    );
    check_error(socket.set_send_buffer_size(0), ErrorCode::InvalidArgument, "a send buffer size of zero cannot be set");
    let actual = succeed(socket.get_receive_buffer_size(), "`get-receive-buffer-size` succeeds");
    check_eq!(actual, receive, "the receive buffer size after that");
    let actual = succeed(socket.get_send_buffer_size(), "`get-send-buffer-size` succeeds");
    check_eq!(actual, send, "the send buffer size after that");
}
