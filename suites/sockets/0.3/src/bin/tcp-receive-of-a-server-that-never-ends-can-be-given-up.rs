//! The stream of a server that sends without end can be dropped at any point, and the next connection is not disturbed.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L380"
//@ requires = ["network"]
//@ services = [{ name = "main", kind = "tcp", mode = "flood" },]
#![no_std]
#![no_main]

use sockets_0_3::read_exactly;
use sockets_0_3::server;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    for _ in 0..5 {
        let socket = tcp::socket();
        tcp::connect(&socket, server("TCP_SERVER_MAIN")).await;
        let (mut stream, _done) = socket.receive();
        let bytes = read_exactly(&mut stream, 1000).await;
        let wanted: Vec<u8> = (0..1000_u32).map(|at| at as u8).collect();
        check!(bytes == wanted, "the first bytes are those that the server sends");
    }
}
