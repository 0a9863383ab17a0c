//! A server outside of the guest receives what is sent, and the end of it while the socket is still there.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send", "wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L346"
//@ requires = ["network"]
//@ services = [{ name = "main", kind = "tcp", steps = [{ receive = "hello" }, { receive-end = true }, { send = "goodbye" }], expect = { connections = 1 } },]
#![no_std]
#![no_main]

use sockets_0_3::server;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    tcp::connect(&socket, server("TCP_SERVER_MAIN")).await;
    tcp::send_all(&socket, "hello").await;
    check_eq!(tcp::receive_all(&socket).await, b"goodbye", "what the server sends after the end");
}
