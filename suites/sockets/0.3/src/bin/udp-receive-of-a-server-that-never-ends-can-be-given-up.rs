//! Datagrams of a server that sends without end are received as long as they are asked for, and the socket can be dropped
//! then without disturbing another.
//@ covers = ["wasi:sockets/types#[method]udp-socket.receive", "wasi:sockets/types#[method]udp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L712"
//@ requires = ["network"]
//@ services = [{ name = "main", kind = "udp", mode = "flood" },]
#![no_std]
#![no_main]

use sockets_0_3::server;
use sockets_0_3::udp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let socket = udp::bound();
    udp::send(&socket, b"go", Some(server("UDP_SERVER_MAIN"))).await;
    let mut last = None;
    for _ in 0..200 {
        let (data, _) = udp::receive(&socket).await;
        let number: Option<u64> = String::from_utf8_lossy(&data).parse().ok();
        // Some may be lost, and two may change their order.
        check!(number.is_some() && number != last, "a datagram is one that the server sent, and no repetition");
        last = number;
    }
    drop(socket);
    let (one, other) = udp::pair();
    udp::send(&one, b"hello", None).await;
    udp::check_receives(&other, b"hello", &one).await;
}
