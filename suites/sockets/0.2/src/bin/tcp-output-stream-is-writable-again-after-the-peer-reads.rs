//! The output stream of a TCP connection that permits no more is ready again after the peer has read.
//!
//! A host that takes any amount is given 32 mebibytes.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-connect",
//@     "wasi:io/streams#[method]output-stream.check-write",
//@     "wasi:io/streams#[method]output-stream.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L130"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{read_exactly, stream_succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    let written = tcp::fill(&client.output, 32 << 20);
    check_ne!(written, 0, "the number of bytes that a new connection takes");
    read_exactly(&server.input, written);
    client.output.subscribe().block();
    let permit = stream_succeed(client.output.check_write(), "`check-write` succeeds when the pollable is ready");
    check_ne!(permit, 0, "the number of bytes that are permitted when the pollable is ready");
}
