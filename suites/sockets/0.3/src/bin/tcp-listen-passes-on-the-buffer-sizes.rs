//! A TCP socket that was accepted has the buffer sizes that were set on its listener.
//!
//! Sizes that are set may be rounded, so what the listener says of its own is compared.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.listen",
//@     "wasi:sockets/types#[method]tcp-socket.get-receive-buffer-size",
//@     "wasi:sockets/types#[method]tcp-socket.get-send-buffer-size",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L292"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let socket = tcp::bound();
    succeed(socket.set_receive_buffer_size(20_000), "`set-receive-buffer-size` succeeds");
    succeed(socket.set_send_buffer_size(30_000), "`set-send-buffer-size` succeeds");
    let mut listener = tcp::listen(socket);
    let receive = succeed(listener.socket.get_receive_buffer_size(), "`get-receive-buffer-size` succeeds");
    let send = succeed(listener.socket.get_send_buffer_size(), "`get-send-buffer-size` succeeds");
    let server = tcp::join_to(&tcp::socket(), &mut listener).await;
    let actual = succeed(server.get_receive_buffer_size(), "`get-receive-buffer-size` succeeds");
    check_eq!(actual, receive, "the receive buffer size of the accepted socket");
    let actual = succeed(server.get_send_buffer_size(), "`get-send-buffer-size` succeeds");
    check_eq!(actual, send, "the send buffer size of the accepted socket");
}
