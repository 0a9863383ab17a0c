//! The input stream of a TCP socket that connected is ready when the peer has written, and not before.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-connect",
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@     "wasi:io/poll#[method]pollable.ready",
//@     "wasi:io/poll#[method]pollable.block",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L99"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{read_exactly, stream_succeed, tcp, write_all};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    let (input, output) = (&client.input, &server.output);
    let pollable = input.subscribe();
    for _ in 0..50 {
        check!(!pollable.ready(), "the pollable is not ready before anything was written");
    }
    write_all(output, b"data");
    pollable.block();
    let bytes = stream_succeed(input.read(100), "`read` succeeds when the pollable is ready");
    check!(!bytes.is_empty(), "there are bytes to read when the pollable is ready");
    let rest = read_exactly(input, 4_usize.saturating_sub(bytes.len()));
    check_eq!([bytes, rest].concat(), b"data", "what was written");
    drop(pollable);
}
