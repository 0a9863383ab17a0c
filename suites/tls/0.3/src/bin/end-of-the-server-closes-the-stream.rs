//! When the server ends by `close_notify`, the stream ends after the last byte, and what became of it is a success.
//@ covers = ["wasi:tls/client#[method]connector.receive"]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8446#section-6.1"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ send = "last words" }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{connect, read_to_end};

support::command!(async test);

async fn test() {
    let connection = connect().await;
    check_eq!(read_to_end(connection.input).await, b"last words", "what comes before the end");
    check!(connection.received.await.is_ok(), "what became of a stream that the server has ended is a success");
}
