//! While a server says nothing, `connect` has no outcome, and it can be given up.
//@ covers = ["wasi:tls/client#[static]connector.connect"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L20"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", handshake = "stall", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use support::tasks::{First, race};
use tls_0_3::{NAME, handshake, prepare};
use wasip3::clocks::monotonic_clock::wait_for;

support::command!(async test);

async fn test() {
    let (connector, _connection) = prepare("main").await;
    // The host has time for an outcome that there must not be. A machine that is slower than that proves nothing.
    if let First::One(outcome) = race(handshake(connector, NAME), wait_for(200_000_000)).await {
        fail!("a handshake that the server does not answer has no outcome, and had {outcome:?}");
    }
}
