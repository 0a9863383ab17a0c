//! `connect` is an error where `send` was not called before, although `receive` was.
//@ covers = [
//@   "wasi:tls/client#[method]connector.receive",
//@   "wasi:tls/client#[static]connector.connect",
//@   "wasi:tls/types#[method]error.to-debug-string",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L19"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{Connector, NAME, handshake, transport};

support::command!(async test);

async fn test() {
    let socket = transport("main").await;
    let connector = Connector::new();
    let (ciphertext, _below) = socket.receive();
    let (_input, _received) = connector.receive(ciphertext);
    check!(handshake(connector, NAME).await.is_err(), "a connector whose `send` was not called does not connect");
}
