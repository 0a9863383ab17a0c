//! Of a server that sends without end, as much is received as is read, in order, and the connection can be dropped.
//@ covers = ["wasi:tls/client#[method]connector.receive"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L15"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "flood" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{connect, read_exactly};

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    let received = read_exactly(&mut connection.input, 1 << 20).await;
    check!(received.iter().zip((0..=u8::MAX).cycle()).all(|(a, b)| *a == b), "the bytes are those that were sent");
}
