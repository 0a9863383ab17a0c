//! After a TCP socket has shut down receiving, its input stream is closed and ready.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.shutdown",
//@     "wasi:io/streams#[method]input-stream.read",
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L364"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_closed, succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::tcp::ShutdownType;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, _server) = tcp::pair(&network);
    succeed(client.socket.shutdown(ShutdownType::Receive), "`shutdown` of a connected socket succeeds");
    check_closed(client.input.read(1), "`read` says that the stream is closed");
    check_closed(client.input.blocking_read(1), "`blocking-read` says that the stream is closed");
    check!(client.input.subscribe().ready(), "the pollable of a closed stream is ready");
}
