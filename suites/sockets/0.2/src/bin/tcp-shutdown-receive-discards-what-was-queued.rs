//! When a TCP socket shuts down receiving, what had arrived and was not read is discarded.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.shutdown", "wasi:io/streams#[method]input-stream.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L365"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_closed, succeed, tcp, write_all};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::tcp::ShutdownType;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    write_all(&server.output, b"too late");
    // Some of it is there.
    client.input.subscribe().block();
    succeed(client.socket.shutdown(ShutdownType::Receive), "`shutdown` of a connected socket succeeds");
    check_closed(client.input.read(100), "`read` says that the stream is closed, and gives nothing of what was queued");
}
