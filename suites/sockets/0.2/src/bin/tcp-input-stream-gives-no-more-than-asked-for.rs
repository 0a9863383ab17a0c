//! Reading a TCP connection gives no more bytes than were asked for, and the others later.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.finish-connect", "wasi:io/streams#[method]input-stream.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L50"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{stream_succeed, tcp, write_all};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    write_all(&client.output, b"abcdefghij");
    let mut bytes = Vec::new();
    while bytes.len() < 10 {
        server.input.subscribe().block();
        let part = stream_succeed(server.input.read(3), "`read` of an open connection succeeds");
        check!(part.len() <= 3, "3 bytes at most are read, and not {}", part.len());
        bytes.extend(part);
    }
    check_eq!(bytes, b"abcdefghij", "what was written");
}
