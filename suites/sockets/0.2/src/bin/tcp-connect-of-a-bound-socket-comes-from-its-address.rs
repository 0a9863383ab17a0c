//! A TCP socket that was bound before it connects connects from that address.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-connect", "wasi:sockets/tcp#[method]tcp-socket.finish-connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/TcpSocketOperationalSemantics.md?plain=1#L86"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::text;
use sockets_0_2::tcp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let socket = tcp::bound(&network);
    let address = text(&tcp::local(&socket));
    let (client, server) = tcp::join(&network, socket, &tcp::listener(&network));
    check_eq!(text(&tcp::remote(&server.socket)), address, "the address that the server is connected to");
    check_eq!(text(&tcp::local(&client.socket)), address, "the address of the client");
}
