//! A TCP socket that is connected cannot listen, and stays connected.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L296"
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
    let (client, server) = tcp::pair().await;
    for (socket, what) in [(&client, "connected"), (&server, "accepted")] {
        check_error(socket.listen(), ErrorCode::InvalidState, &format!("a listen of a socket that is {what} fails"));
        check!(!socket.get_is_listening(), "a socket that is {what} does not listen");
    }
    let (_, received) = join(tcp::send_all(&client, "still there"), tcp::receive_all(&server)).await;
    check_eq!(received, b"still there", "what arrives at the other end");
}
