//! A mebibyte that is written as `check-write` permits arrives complete and in order.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-connect",
//@     "wasi:sockets/tcp#[method]tcp-socket.accept",
//@     "wasi:io/streams#[method]output-stream.check-write",
//@     "wasi:io/streams#[method]output-stream.write",
//@     "wasi:io/streams#[method]output-stream.subscribe",
//@     "wasi:io/streams#[method]input-stream.read",
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L126"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::tcp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    // A length of a period that is a prime: parts that are swapped or lost do not go unnoticed.
    let bytes: Vec<u8> = (0..251).cycle().take(1 << 20).collect();
    let received = tcp::transfer(&client.output, &server.input, &bytes);
    if let Some(at) = bytes.iter().zip(&received).position(|(sent, received)| sent != received) {
        fail!("byte {at} is {:#04x}, as it was written, and not {:#04x}", bytes[at], received[at]);
    }
    check_eq!(received.len(), bytes.len(), "the number of bytes");
}
