//! Whoever drops the cleartext that is received can still send, and the server receives it.
//@ covers = ["wasi:tls/client#[method]connector.send", "wasi:tls/client#[method]connector.receive"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L11"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ send = "nobody reads this" }, { receive = "still here" }, { receive-end = true }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{connect, write_all};

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    drop(connection.input);
    write_all(&mut connection.output, b"still here").await;
    drop(connection.output);
    check!(connection.sent.await.is_ok(), "what became of sending is a success");
}
