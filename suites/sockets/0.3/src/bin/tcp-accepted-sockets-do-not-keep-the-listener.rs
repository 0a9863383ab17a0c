//! A listener that is dropped refuses connections, while the sockets that it gave go on.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen", "wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L163"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let address = listener.local();
    let client = tcp::socket();
    let server = tcp::join_to(&client, &mut listener).await;
    drop(listener);
    let result = tcp::socket().connect(address).await;
    check_error(result, ErrorCode::ConnectionRefused, "a connection to a listener that is dropped is refused");
    let (_, received) = join(tcp::send_all(&server, "still there"), tcp::receive_all(&client)).await;
    check_eq!(received, b"still there", "what arrives over the connection");
}
