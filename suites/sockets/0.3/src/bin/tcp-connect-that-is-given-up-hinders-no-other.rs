//! Attempts to connect that are given up leave other sockets and the listener as they are.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.connect", "wasi:sockets/types#[method]tcp-socket.listen"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L233"
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
    for _ in 0..20 {
        let socket = tcp::socket();
        // Whether it has connected by then is left open.
        poll_once(pin!(socket.connect(address))).await;
    }
    let client = tcp::socket();
    tcp::connect(&client, address).await;
    let wanted = text(&tcp::local(&client));
    // Those that did connect come before.
    let mut accepted = 0;
    loop {
        check!(accepted <= 20, "no more connections are accepted than were begun");
        let server = listener.accept().await;
        accepted += 1;
        if server.get_remote_address().is_ok_and(|remote| text(&remote) == wanted) {
            break;
        }
    }
}
