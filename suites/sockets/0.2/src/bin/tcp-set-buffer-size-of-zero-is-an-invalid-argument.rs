//! A buffer size of zero is an invalid argument for a TCP socket, for sending and for receiving.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.set-receive-buffer-size",
//@     "wasi:sockets/tcp#[method]tcp-socket.set-send-buffer-size",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L324"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let socket = tcp::socket();
    let result = socket.set_receive_buffer_size(0);
    check_error(result, ErrorCode::InvalidArgument, "a receive buffer size of zero fails");
    let result = socket.set_send_buffer_size(0);
    check_error(result, ErrorCode::InvalidArgument, "a send buffer size of zero fails");
}
