//! Reads of the stream of a listener that are given up take no connection.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen", "wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L322"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::address::text;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;
use support::tasks::poll_once;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let address = listener.local();
    for round in 0..20 {
        let (result, sockets) = {
            let mut read = pin!(listener.connections.read(Vec::with_capacity(4)));
            check!(
                poll_once(read.as_mut()).await.is_none(),
                "a read waits as long as nobody connects, in round {round}"
            );
            read.as_mut().cancel()
        };
        check_eq!(result, StreamResult::Cancelled, "the result of a read that is given up before anybody connects");
        check_eq!(sockets.len(), 0, "how many sockets a read has that is given up");
        let client = tcp::socket();
        let (_, server) = join(tcp::connect(&client, address), listener.accept()).await;
        check_eq!(text(&tcp::remote(&server)), text(&tcp::local(&client)), "the address of who connected");
    }
}
