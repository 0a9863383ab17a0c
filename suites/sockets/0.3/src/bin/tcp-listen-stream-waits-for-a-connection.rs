//! A read of the stream of a listener waits for a connection, and gives it when it comes.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen", "wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L301"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::address::text;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::join;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let address = listener.local();
    let mut accept = pin!(listener.accept());
    for _ in 0..10 {
        check!(poll_once(accept.as_mut()).await.is_none(), "a read waits as long as nobody connects");
        give_way().await;
    }
    let client = tcp::socket();
    let (_, server) = join(tcp::connect(&client, address), accept).await;
    check_eq!(text(&tcp::remote(&server)), text(&tcp::local(&client)), "the address of who connected");
}
