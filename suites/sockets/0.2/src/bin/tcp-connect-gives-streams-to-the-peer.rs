//! What is written to the streams of a TCP connection is read at the other end, in both directions.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.start-connect",
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-connect",
//@     "wasi:sockets/tcp#[method]tcp-socket.accept",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L94"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{read_exactly, tcp, write_all};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    write_all(&client.output, b"question");
    check_eq!(read_exactly(&server.input, 8), b"question", "what the server receives");
    write_all(&server.output, b"answer");
    check_eq!(read_exactly(&client.input, 6), b"answer", "what the client receives");
}
