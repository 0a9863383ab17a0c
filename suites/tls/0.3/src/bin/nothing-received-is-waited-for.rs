//! While the server says nothing, a read of the cleartext waits.
//@ covers = ["wasi:tls/client#[method]connector.receive"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L15"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "silent" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use support::tasks::{First, race};
use tls_0_3::{connect, read};
use wasip3::clocks::monotonic_clock::wait_for;

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    // The host has time for what it must not do. A machine that is slower than that proves nothing.
    if let First::One(received) = race(read(&mut connection.input, 10), wait_for(200_000_000)).await {
        fail!("a read gives no bytes and no end while the server says nothing, and gave {received:?}");
    }
}
