//! When all of the cleartext was sent, and its end, what became of sending is a success.
//@ covers = ["wasi:tls/client#[method]connector.send"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L11"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ receive = "all" }, { receive-end = true }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{connect, read_to_end, write_all};

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    write_all(&mut connection.output, b"all").await;
    drop(connection.output);
    check!(connection.sent.await.is_ok(), "what became of sending is a success");
    check_eq!(read_to_end(connection.input).await, b"", "the server sends nothing");
}
