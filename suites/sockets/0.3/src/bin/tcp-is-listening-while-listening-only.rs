//! A TCP socket listens after `listen`, and neither before nor when it is connected.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.get-is-listening", "wasi:sockets/types#[method]tcp-socket.listen"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L431"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::v4;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    check!(!socket.get_is_listening(), "a socket that is new does not listen");
    succeed(socket.bind(v4(LOOPBACK, 0)), "a socket can be bound to the loopback address");
    check!(!socket.get_is_listening(), "a socket that is bound does not listen");
    let mut listener = tcp::listen(socket);
    check!(listener.socket.get_is_listening(), "a socket listens after `listen`");
    let client = tcp::socket();
    let server = tcp::join_to(&client, &mut listener).await;
    check!(listener.socket.get_is_listening(), "a socket listens when it has accepted a connection");
    check!(!client.get_is_listening(), "a socket that is connected does not listen");
    check!(!server.get_is_listening(), "a socket that was accepted does not listen");
}
