//! A read that waits for a silent server is given up when something else is done first.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L370"
//@ requires = ["network"]
//@ services = [
//@     { name = "silent", kind = "tcp", mode = "silent" },
//@     { name = "main", kind = "tcp", steps = [{ send = "hello" }, { receive-end = true }, { send = " again" }] },
//@ ]
#![no_std]
#![no_main]

use sockets_0_3::read;
use sockets_0_3::read_exactly;
use sockets_0_3::read_to_end;
use sockets_0_3::server;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::First;
use support::tasks::join;
use support::tasks::race;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    tcp::connect(&socket, server("TCP_SERVER_SILENT")).await;
    let other = tcp::socket();
    tcp::connect(&other, server("TCP_SERVER_MAIN")).await;
    let (mut stream, _done) = socket.receive();
    let (mut talking, _other_done) = other.receive();
    match race(read(&mut stream, 10), read_exactly(&mut talking, 5)).await {
        First::Other(bytes) => check_eq!(bytes, b"hello", "what the other server sends"),
        First::One(bytes) => fail!("a silent server sends nothing, and {bytes:?} came"),
    }
    drop(stream);
    let (_, received) = join(tcp::send(&other, ""), read_to_end(talking)).await;
    check_eq!(received, b" again", "what the other server sends after that");
}
