//! A read of at most three connections gives no more than three, and the rest later.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen", "wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L270"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join_all;
use wasip3::sockets::types::TcpSocket;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let clients: Vec<TcpSocket> = (0..10).map(|_| tcp::socket()).collect();
    let mut servers = Vec::new();
    join_all(clients.iter().map(|client| tcp::connect(client, listener.local()))).await;
    while servers.len() < 10 {
        let (result, sockets) = listener.connections.read(Vec::with_capacity(3)).await;
        check_eq!(result, StreamResult::Complete(sockets.len()), "the result of a read");
        check!((1..=3).contains(&sockets.len()), "a read gives one to three sockets, and gave {}", sockets.len());
        servers.extend(sockets);
    }
    let mut accepted: Vec<String> = servers.iter().map(|server| text(&tcp::remote(server))).collect();
    let mut wanted: Vec<String> = clients.iter().map(|client| text(&tcp::local(client))).collect();
    accepted.sort();
    wanted.sort();
    check_eq!(accepted, wanted, "who was accepted");
}
