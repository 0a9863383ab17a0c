//! While a server says nothing, `connect` has no outcome, and it can be given up.
//@ covers = ["wasi:tls/client#[static]connector.connect"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L20"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", handshake = "stall", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use core::pin::pin;
use support::prelude::*;
use support::tasks::{give_way, poll_once};
use tls_0_3::{NAME, handshake, prepare};

support::command!(async test);

async fn test() {
    let (connector, _connection) = prepare("main").await;
    let mut connecting = pin!(handshake(connector, NAME));
    for _ in 0..10 {
        let outcome = poll_once(connecting.as_mut()).await;
        check!(outcome.is_none(), "there is no outcome of a handshake that the server does not answer");
        give_way().await;
    }
}
