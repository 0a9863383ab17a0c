//! What is sent to a server outside of the guest comes back from it, and its end.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.connect",
//@     "wasi:sockets/types#[method]tcp-socket.send",
//@     "wasi:sockets/types#[method]tcp-socket.receive",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L235"
//@ requires = ["network"]
//@ services = [{ name = "main", kind = "tcp", mode = "echo" },]
#![no_std]
#![no_main]

use sockets_0_3::PATTERN;
use sockets_0_3::server;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(17_190).into_bytes();
    let socket = tcp::socket();
    tcp::connect(&socket, server("TCP_SERVER_MAIN")).await;
    let (_, received) = join(tcp::send_all(&socket, bytes.clone()), tcp::receive_all(&socket)).await;
    check_eq!(received.len(), bytes.len(), "the number of bytes");
    check!(received == bytes, "what comes back is what was sent");
}
