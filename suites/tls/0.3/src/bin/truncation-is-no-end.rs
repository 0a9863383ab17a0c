//! Where the connection ends without `close_notify`, what became of receiving is an error, so that data cannot be cut
//! off unseen.
//@ covers = ["wasi:tls/client#[method]connector.receive"]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8446#section-6.1"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ send = "half a sentence" }, { end = "truncate" }] },
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
    check!(connection.received.await.is_err(), "what became of a connection that is cut off is an error");
}
