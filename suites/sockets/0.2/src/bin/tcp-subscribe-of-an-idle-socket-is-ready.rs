//! The pollable of a TCP socket that is new, bound, connected or closed is ready: nothing is in progress.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.subscribe"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/TcpSocketOperationalSemantics.md?plain=1#L36"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::tcp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    check!(tcp::socket().subscribe().ready(), "the pollable of a new socket is ready");
    check!(tcp::bound(&network).subscribe().ready(), "the pollable of a bound socket is ready");
    let (client, server) = tcp::pair(&network);
    check!(client.socket.subscribe().ready(), "the pollable of a connected socket is ready");
    check!(server.socket.subscribe().ready(), "the pollable of an accepted socket is ready");
    check!(tcp::refused(&network).subscribe().ready(), "the pollable of a socket that could not connect is ready");
}
