//! A TCP connection that is full delivers all that it took, also if sending is shut down before the peer has read it.
//!
//! The shutdown is a graceful one. A host that takes any amount is given 32 mebibytes.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.shutdown", "wasi:io/streams#[method]output-stream.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L361"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{read_to_end, succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::tcp::ShutdownType;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    let written = tcp::fill(&client.output, 32 << 20);
    succeed(client.socket.shutdown(ShutdownType::Send), "`shutdown` of a connected socket succeeds");
    check_eq!(read_to_end(&server.input).len(), written, "the number of bytes that the peer reads until the end");
}
