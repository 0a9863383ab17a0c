//! Sockets of IPv6 connect over the loopback address, and tell addresses of IPv6.
//!
//! A host or a machine without IPv6 has nothing to show: the test ends there.
//@ covers = [
//@     "wasi:sockets/tcp-create-socket#create-tcp-socket",
//@     "wasi:sockets/tcp#[method]tcp-socket.start-connect",
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-connect",
//@     "wasi:sockets/tcp#[method]tcp-socket.accept",
//@     "wasi:sockets/tcp#[method]tcp-socket.remote-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L93"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{ip, ip_text, text};
use sockets_0_2::{read_exactly, succeed, tcp, write_all};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let Some(listener) = tcp::bound6(&network) else { return };
    succeed(tcp::listen(&listener), "a bound socket can listen");
    let Some(client) = tcp::socket6() else { fail!("a second socket of IPv6 can be created") };
    let (client, server) = tcp::join(&network, client, &listener);
    write_all(&client.output, b"there");
    check_eq!(read_exactly(&server.input, 5), b"there", "what the server receives");
    write_all(&server.output, b"back");
    check_eq!(read_exactly(&client.input, 4), b"back", "what the client receives");
    check_eq!(
        text(&tcp::remote(&client.socket)),
        text(&tcp::local(&listener)),
        "the address that the client is connected to"
    );
    check_eq!(
        text(&tcp::remote(&server.socket)),
        text(&tcp::local(&client.socket)),
        "the address that the server is connected to"
    );
    check_eq!(ip_text(&ip(&tcp::local(&client.socket))), "0:0:0:0:0:0:0:1", "the client's own address");
}
