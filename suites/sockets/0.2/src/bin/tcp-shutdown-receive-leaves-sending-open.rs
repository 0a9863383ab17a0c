//! After a TCP socket has shut down receiving, its peer receives what it sends.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.shutdown"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L363"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{read_exactly, succeed, tcp, write_all};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::tcp::ShutdownType;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    succeed(client.socket.shutdown(ShutdownType::Receive), "`shutdown` of a connected socket succeeds");
    write_all(&client.output, b"still sending");
    check_eq!(read_exactly(&server.input, 13), b"still sending", "what the peer receives");
}
