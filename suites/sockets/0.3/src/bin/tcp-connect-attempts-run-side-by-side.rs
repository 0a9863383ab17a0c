//! Fifty TCP sockets that connect at the same time are all connected, to a socket of its own each.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.connect", "wasi:sockets/types#[method]tcp-socket.listen"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L235"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;
use support::tasks::join_all;
use wasip3::sockets::types::TcpSocket;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let address = listener.local();
    let clients: Vec<TcpSocket> = (0..50).map(|_| tcp::socket()).collect();
    let accept = async {
        let mut peers = Vec::new();
        for _ in 0..50 {
            peers.push(text(&tcp::remote(&listener.accept().await)));
        }
        peers.sort();
        peers
    };
    let (_, peers) = join(join_all(clients.iter().map(|client| tcp::connect(client, address))), accept).await;
    let mut locals: Vec<String> = clients.iter().map(|client| text(&tcp::local(client))).collect();
    locals.sort();
    check_eq!(peers, locals, "the addresses of those that were accepted");
}
