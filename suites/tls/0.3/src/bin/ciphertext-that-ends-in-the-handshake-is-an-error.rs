//! Where the ciphertext that is received ends before the handshake does, `connect` is an error, without any network.
//@ covers = [
//@   "wasi:tls/client#[method]connector.send",
//@   "wasi:tls/client#[method]connector.receive",
//@   "wasi:tls/client#[static]connector.connect",
//@   "wasi:tls/types#[method]error.to-debug-string",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L20"
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{Connector, NAME, handshake, wit_stream};

support::command!(async test);

async fn test() {
    let connector = Connector::new();
    let (_output, cleartext) = wit_stream::new();
    let (_outgoing, _sent) = connector.send(cleartext);
    let (taken, ciphertext) = wit_stream::new();
    let (_input, _received) = connector.receive(ciphertext);
    drop(taken);
    check!(handshake(connector, NAME).await.is_err(), "a handshake whose ciphertext has ended is an error");
}
