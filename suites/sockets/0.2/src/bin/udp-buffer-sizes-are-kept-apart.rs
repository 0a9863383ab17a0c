//! Setting one buffer size of a UDP socket leaves the other one as it is.
//@ covers = [
//@     "wasi:sockets/udp#[method]udp-socket.set-receive-buffer-size",
//@     "wasi:sockets/udp#[method]udp-socket.set-send-buffer-size",
//@     "wasi:sockets/udp#[method]udp-socket.receive-buffer-size",
//@     "wasi:sockets/udp#[method]udp-socket.send-buffer-size",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L172"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, udp};
use support::prelude::*;

support::command!(test);

fn test() {
    let socket = udp::socket();
    succeed(socket.set_receive_buffer_size(20_000), "`set-receive-buffer-size` succeeds");
    succeed(socket.set_send_buffer_size(20_000), "`set-send-buffer-size` succeeds");
    let receive = succeed(socket.receive_buffer_size(), "`receive-buffer-size` succeeds");
    succeed(socket.set_send_buffer_size(50_000), "`set-send-buffer-size` succeeds");
    let actual = succeed(socket.receive_buffer_size(), "`receive-buffer-size` succeeds");
    check_eq!(actual, receive, "the receive buffer size after the send buffer size was set");
    let send = succeed(socket.send_buffer_size(), "`send-buffer-size` succeeds");
    succeed(socket.set_receive_buffer_size(40_000), "`set-receive-buffer-size` succeeds");
    let actual = succeed(socket.send_buffer_size(), "`send-buffer-size` succeeds");
    check_eq!(actual, send, "the send buffer size after the receive buffer size was set");
}
