//! A mebibyte that the server sends arrives whole and in order, and ends where it ends.
//@ covers = ["wasi:tls/client#[method]connector.receive"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L13"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ send = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{PATTERN, connect, read_to_end};

support::command!(async test);

async fn test() {
    let connection = connect().await;
    let received = read_to_end(connection.input).await;
    check_eq!(received.len(), PATTERN.len() * 17_190, "how many bytes were received");
    check!(received == PATTERN.repeat(17_190).into_bytes(), "the bytes are those that were sent");
    check!(connection.received.await.is_ok(), "what became of it is a success");
}
