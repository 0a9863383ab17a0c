//! Two connections at once have each their own bytes.
//@ covers = [
//@   "wasi:tls/client#[constructor]connector",
//@   "wasi:tls/client#[method]connector.send",
//@   "wasi:tls/client#[method]connector.receive",
//@   "wasi:tls/client#[static]connector.connect",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L18"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo", expect = { handshakes = 2 } },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{connect, read_exactly, write_all};

support::command!(async test);

async fn test() {
    let (mut first, mut second) = (connect().await, connect().await);
    write_all(&mut first.output, b"first").await;
    write_all(&mut second.output, b"other").await;
    check_eq!(read_exactly(&mut second.input, 5).await, b"other", "what comes on the second connection");
    drop(second);
    check_eq!(read_exactly(&mut first.input, 5).await, b"first", "what comes on the first connection");
}
