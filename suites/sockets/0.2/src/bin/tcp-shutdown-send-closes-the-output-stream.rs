//! After a TCP socket has shut down sending, its output stream is closed and ready.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.shutdown",
//@     "wasi:io/streams#[method]output-stream.check-write",
//@     "wasi:io/streams#[method]output-stream.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L367"
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
    succeed(client.socket.shutdown(ShutdownType::Send), "`shutdown` of a connected socket succeeds");
    check_closed(client.output.check_write(), "`check-write` says that the stream is closed");
    check_closed(
        client.output.blocking_write_and_flush(b"x"),
        "`blocking-write-and-flush` says that the stream is closed",
    );
    check!(client.output.subscribe().ready(), "the pollable of a closed stream is ready");
    check_eq!(read_to_end(&server.input), b"", "what the peer reads until the end");
}
