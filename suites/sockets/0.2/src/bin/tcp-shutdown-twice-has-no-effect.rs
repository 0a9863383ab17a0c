//! A direction of a TCP socket can be shut down more than once, with no effect on the other one.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.shutdown"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L371"
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
    succeed(client.socket.shutdown(ShutdownType::Receive), "`shutdown` of what is shut down succeeds");
    write_all(&client.output, b"one");
    check_eq!(read_exactly(&server.input, 3), b"one", "what is sent while receiving is shut down");

    let (client, server) = tcp::pair(&network);
    succeed(client.socket.shutdown(ShutdownType::Send), "`shutdown` of a connected socket succeeds");
    succeed(client.socket.shutdown(ShutdownType::Send), "`shutdown` of what is shut down succeeds");
    write_all(&server.output, b"two");
    check_eq!(read_exactly(&client.input, 3), b"two", "what is received while sending is shut down");
}
