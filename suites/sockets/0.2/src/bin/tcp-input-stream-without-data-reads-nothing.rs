//! Reading a TCP connection on which nothing has arrived gives no bytes, at once.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-connect",
//@     "wasi:sockets/tcp#[method]tcp-socket.accept",
//@     "wasi:io/streams#[method]input-stream.read",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L51"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{stream_succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    for stream in [&client.input, &server.input] {
        let bytes = stream_succeed(stream.read(100), "`read` of an open connection succeeds");
        check_eq!(bytes, b"", "what is read before anything was written");
        let bytes = stream_succeed(stream.read(0), "`read` of no bytes of an open connection succeeds");
        check_eq!(bytes, b"", "what is read when nothing is asked for");
    }
}
