//! An accepted TCP socket has the buffer sizes that were set on its listener.
//!
//! Sizes that are set may be rounded, so what the listener says of its own is compared.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.accept",
//@     "wasi:sockets/tcp#[method]tcp-socket.receive-buffer-size",
//@     "wasi:sockets/tcp#[method]tcp-socket.send-buffer-size",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L176"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::bound(&network);
    succeed(listener.set_receive_buffer_size(20_000), "`set-receive-buffer-size` succeeds");
    succeed(listener.set_send_buffer_size(30_000), "`set-send-buffer-size` succeeds");
    succeed(tcp::listen(&listener), "a bound socket can listen");
    let receive = succeed(listener.receive_buffer_size(), "`receive-buffer-size` succeeds");
    let send = succeed(listener.send_buffer_size(), "`send-buffer-size` succeeds");
    let (_client, server) = tcp::join(&network, tcp::socket(), &listener);
    let actual = succeed(server.socket.receive_buffer_size(), "`receive-buffer-size` succeeds");
    check_eq!(actual, receive, "the receive buffer size of the accepted socket");
    let actual = succeed(server.socket.send_buffer_size(), "`send-buffer-size` succeeds");
    check_eq!(actual, send, "the send buffer size of the accepted socket");
}
