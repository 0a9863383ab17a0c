//! Forty connections carry bytes both ways at the same time, each its own.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.send",
//@     "wasi:sockets/types#[method]tcp-socket.receive",
//@     "wasi:sockets/types#[method]tcp-socket.connect",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L368"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;
use support::tasks::join_all;

support::command!(async test);

async fn test() {
    join_all((0..40).map(exchange)).await;
}

async fn exchange(number: usize) {
    let bytes = format!("{number} ").repeat(5_000).into_bytes();
    let (client, server) = tcp::pair().await;
    let forth = join(tcp::send_all(&client, bytes.clone()), tcp::receive_all(&server));
    let back = join(tcp::send_all(&server, "back ".to_owned() + &number.to_string()), tcp::receive_all(&client));
    let ((_, at_server), (_, at_client)) = join(forth, back).await;
    check!(at_server == bytes, "the server of connection {number} receives what its client sent");
    check_eq!(at_client, format!("back {number}").as_bytes(), "what the client of connection {number} received");
}
