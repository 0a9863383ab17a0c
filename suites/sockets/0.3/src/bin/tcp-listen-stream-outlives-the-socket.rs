//! The stream of a listener gives connections when the handle of its socket is dropped.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen", "wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L162"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let address = listener.local();
    let mut connections = {
        tcp::join_to(&tcp::socket(), &mut listener).await;
        drop(listener.socket);
        listener.connections
    };
    for _ in 0..3 {
        let client = tcp::socket();
        let (_, server) = join(tcp::connect(&client, address), tcp::accept(&mut connections)).await;
        check_eq!(text(&tcp::remote(&server)), text(&tcp::local(&client)), "the address of who connected");
    }
}
