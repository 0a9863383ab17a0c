//! After a TCP socket has shut down sending, its peer reads what was written, and then the end.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.shutdown"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L368"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{read_to_end, succeed, tcp, write_all};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::tcp::ShutdownType;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    write_all(&client.output, b"all there is");
    succeed(client.socket.shutdown(ShutdownType::Send), "`shutdown` of a connected socket succeeds");
    check_eq!(read_to_end(&server.input), b"all there is", "what the peer reads until the end");
}
