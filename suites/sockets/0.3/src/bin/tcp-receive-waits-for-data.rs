//! A read of the stream of `receive` waits as long as there is no data.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive", "wasi:sockets/types#[method]tcp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L370"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::read_exactly;
use sockets_0_3::tcp;
use sockets_0_3::write_all;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    let (mut stream, _done) = server.receive();
    let (mut writer, _sent) = tcp::sender(&client);
    for round in 0..5 {
        let mut waiting = pin!(read_exactly(&mut stream, 4));
        for _ in 0..5 {
            check!(
                poll_once(waiting.as_mut()).await.is_none(),
                "a read waits as long as there is no data, in round {round}"
            );
            give_way().await;
        }
        write_all(&mut writer, "data").await;
        check_eq!(waiting.await, b"data", "what the read gives in round {round}");
    }
}
