//! The remote address of each end of a TCP connection is the local address of the other, and the server has that of its
//! listener.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.local-address", "wasi:sockets/tcp#[method]tcp-socket.remote-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L215"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{port, text};
use sockets_0_2::tcp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let (client, server) = tcp::join(&network, tcp::socket(), &listener);
    let (client, server) = (&client.socket, &server.socket);
    check_eq!(text(&tcp::remote(client)), text(&tcp::local(&listener)), "the address that the client is connected to");
    check_eq!(text(&tcp::local(server)), text(&tcp::local(&listener)), "the address of the server");
    check_eq!(text(&tcp::remote(server)), text(&tcp::local(client)), "the address that the server is connected to");
    check_ne!(port(&tcp::local(client)), 0, "the port of the client");
    check_ne!(port(&tcp::local(client)), port(&tcp::local(server)), "the port of the client");
}
