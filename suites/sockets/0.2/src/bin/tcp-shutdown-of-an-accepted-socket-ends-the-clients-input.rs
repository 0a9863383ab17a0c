//! An accepted TCP socket can be shut down like one that connected.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.shutdown"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L368"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_closed, read_to_end, succeed, tcp, write_all};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::tcp::ShutdownType;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    write_all(&server.output, b"served");
    succeed(server.socket.shutdown(ShutdownType::Send), "`shutdown` of an accepted socket succeeds");
    check_closed(server.output.check_write(), "`check-write` says that the stream is closed");
    check_eq!(read_to_end(&client.input), b"served", "what the client reads until the end");
}
