//! After a TCP socket has shut down both directions, both of its streams are closed, and its peer reads the end.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.shutdown",
//@     "wasi:io/streams#[method]input-stream.read",
//@     "wasi:io/streams#[method]output-stream.check-write",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L369"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_closed, read_to_end, succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::tcp::ShutdownType;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    succeed(client.socket.shutdown(ShutdownType::Both), "`shutdown` of a connected socket succeeds");
    check_closed(client.input.read(1), "`read` says that the stream is closed");
    check_closed(client.output.check_write(), "`check-write` says that the stream is closed");
    check_eq!(read_to_end(&server.input), b"", "what the peer reads until the end");
}
