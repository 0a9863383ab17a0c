//! The stream of a listener gives each connection once, and waits for the next then.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen", "wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L270"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::address::text;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let mut clients = Vec::new();
    let mut accepted = Vec::new();
    for _ in 0..5 {
        let client = tcp::socket();
        accepted.push(text(&tcp::remote(&tcp::join_to(&client, &mut listener).await)));
        clients.push(client);
    }
    let wanted: Vec<String> = clients.iter().map(|client| text(&tcp::local(client))).collect();
    check_eq!(accepted, wanted, "who was accepted");
    let next = poll_once(pin!(listener.connections.read(Vec::with_capacity(5)))).await;
    check!(next.is_none(), "a read waits when every connection was given");
}
