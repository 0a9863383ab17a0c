//! While the server says nothing, a read of the cleartext waits.
//@ covers = ["wasi:tls/client#[method]connector.receive"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L15"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "silent" },
//@ ]
#![no_std]
#![no_main]

use core::pin::pin;
use support::prelude::*;
use support::tasks::{give_way, poll_once};
use tls_0_3::{connect, read};

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    let mut reading = pin!(read(&mut connection.input, 10));
    for _ in 0..10 {
        check!(poll_once(reading.as_mut()).await.is_none(), "a read gives no bytes and no end");
        give_way().await;
    }
}
