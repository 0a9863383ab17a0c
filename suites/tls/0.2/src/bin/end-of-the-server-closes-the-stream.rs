//! When the server ends by `close_notify`, the input stream is closed after the last byte.
//@ covers = ["wasi:tls/types#[method]future-client-streams.get"]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8446#section-6.1"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ send = "last words" }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{check_closed, connect, read_to_end};

support::command!(test);

fn test() {
    let connection = connect();
    check_eq!(read_to_end(&connection.input), b"last words", "what comes before the end");
    check_closed(connection.input.blocking_read(1), "a stream that has ended is closed");
}
