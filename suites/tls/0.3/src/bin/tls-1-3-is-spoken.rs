//! A server that speaks TLS 1.3 alone is connected to.
//@ covers = [
//@   "wasi:tls/client#[constructor]connector",
//@   "wasi:tls/client#[method]connector.send",
//@   "wasi:tls/client#[method]connector.receive",
//@   "wasi:tls/client#[static]connector.connect",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L18"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", versions = ["1.3"], mode = "echo" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{connect, read_exactly, write_all};

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    write_all(&mut connection.output, b"hello").await;
    check_eq!(read_exactly(&mut connection.input, 5).await, b"hello", "what the server has sent back");
}
