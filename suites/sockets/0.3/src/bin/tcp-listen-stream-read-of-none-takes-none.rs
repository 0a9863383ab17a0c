//! A read of no connections takes none: the next read gives the connection.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen", "wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L270"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let client = tcp::socket();
    tcp::connect(&client, listener.local()).await;
    let (result, sockets) = listener.connections.read(Vec::new()).await;
    check_eq!(result, StreamResult::Complete(0), "the result of a read of no connections");
    check_eq!(sockets.len(), 0, "how many sockets a read of none gives");
    check_eq!(text(&tcp::remote(&listener.accept().await)), text(&tcp::local(&client)), "the address of who connected");
}
