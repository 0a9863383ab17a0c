//! Where the connection ends without `close_notify`, reading is an error and not the end, so that data cannot be cut
//! off unseen.
//@ covers = ["wasi:tls/types#[method]future-client-streams.get"]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8446#section-6.1"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ send = "half a sentence" }, { end = "truncate" }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::connect;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let connection = connect();
    let mut received = Vec::new();
    let error = loop {
        match connection.input.blocking_read(1000) {
            Ok(bytes) => received.extend(bytes),
            Err(error) => break error,
        }
    };
    check!(b"half a sentence".starts_with(&received), "what comes before is what was sent");
    check!(
        matches!(error, StreamError::LastOperationFailed(_)),
        "a connection that is cut off is an error of its stream, and not its end"
    );
}
