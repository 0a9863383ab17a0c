//! Writing to a TCP connection without asking `check-write` before traps.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.finish-connect", "wasi:io/streams#[method]output-stream.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L144"
//@ requires = ["network"]
//@ expect = { trap = true, stdout = "connected" }
#![no_std]
#![no_main]

use sockets_0_2::address::text;
use sockets_0_2::{print, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    print("connected");
    let result = client.output.write(b"x");
    fail!("`write` without `check-write` traps, and gave {result:?}, {}", text(&tcp::local(&server.socket)));
}
