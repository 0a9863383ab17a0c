//! The input stream of a TCP connection is closed when the peer was dropped, after what it had written.
//!
//! The peer has read all that was sent to it, which is nothing, so the connection ends in good order.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-connect",
//@     "wasi:io/streams#[method]input-stream.blocking-read",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L55"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_closed, read_to_end, tcp, write_all};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    write_all(&server.output, b"last words");
    drop(server);
    check_eq!(read_to_end(&client.input), b"last words", "what the peer had written");
    check_closed(client.input.read(1), "`read` says again that the stream is closed");
    check!(client.input.subscribe().ready(), "the pollable of a closed stream is ready");
}
