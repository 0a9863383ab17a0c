//! A cleartext stream that was closed before the handshake is a `close_notify` after it.
//@ covers = ["wasi:tls/client#[method]connector.send", "wasi:tls/client#[static]connector.connect"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L10"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ receive-end = true }, { send = "answer" }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{NAME, prepare, read_to_end, succeed_as};

support::command!(async test);

async fn test() {
    let (connector, connection) = prepare("main").await;
    drop(connection.output);
    succeed_as(connector, NAME).await;
    check_eq!(read_to_end(connection.input).await, b"answer", "what the server sends after the end");
}
