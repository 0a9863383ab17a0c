//! Where the connection is reset, what became of receiving is an error with a text.
//@ covers = ["wasi:tls/client#[method]connector.receive", "wasi:tls/types#[method]error.to-debug-string"]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8446#section-6.1"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ send = "half a sentence" }, { end = "reset" }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{connect, read_to_end};

support::command!(async test);

async fn test() {
    let connection = connect().await;
    let received = read_to_end(connection.input).await;
    check!(b"half a sentence".starts_with(&received), "what comes before is what was sent");
    match connection.received.await {
        Ok(()) => fail!("what became of a connection that is cut off is an error"),
        Err(error) => check!(!error.to_debug_string().is_empty(), "the error has a text"),
    }
}
