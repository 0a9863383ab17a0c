//! After a TCP socket has shut down sending, it receives what its peer sends.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.shutdown"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L367"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{read_exactly, read_to_end, succeed, tcp, write_all};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::tcp::ShutdownType;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    succeed(client.socket.shutdown(ShutdownType::Send), "`shutdown` of a connected socket succeeds");
    check_eq!(read_to_end(&server.input), b"", "what the peer reads until the end");
    write_all(&server.output, b"a late answer");
    check_eq!(read_exactly(&client.input, 13), b"a late answer", "what is received after sending was shut down");
    drop(server);
    check_eq!(read_to_end(&client.input), b"", "what is received after the peer was dropped");
}
