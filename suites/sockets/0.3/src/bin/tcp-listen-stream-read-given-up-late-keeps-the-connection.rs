//! A read of the stream of a listener that is given up while somebody connects gives the connection, or leaves it to the
//! next.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen", "wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L322"
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
    let address = listener.local();
    for round in 0..20 {
        let client = tcp::socket();
        let early = {
            let mut read = pin!(listener.connections.read(Vec::with_capacity(1)));
            // It is begun first, and not asked again when somebody has connected.
            check!(
                poll_once(read.as_mut()).await.is_none(),
                "a read waits as long as nobody connects, in round {round}"
            );
            tcp::connect(&client, address).await;
            read.as_mut().cancel().1.pop()
        };
        let server = match early {
            Some(server) => server,
            None => listener.accept().await,
        };
        check_eq!(
            text(&tcp::remote(&server)),
            text(&tcp::local(&client)),
            "the address of who connected in round {round}"
        );
    }
}
