//! After the server has ended by `close_notify`, TLS 1.3 lets the client go on sending.
//@ covers = [
//@   "wasi:tls/types#[method]future-client-streams.get",
//@   "wasi:tls/types#[method]client-connection.close-output",
//@ ]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8446#section-6.1"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", versions = ["1.3"], steps = [{ send = "nothing more" }, { send-end = true }, { receive = "one more thing" }, { receive-end = true }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use support::streams::succeed;
use tls_0_2::{connect, read_to_end, write_all};

support::command!(test);

fn test() {
    let connection = connect();
    check_eq!(read_to_end(&connection.input), b"nothing more", "what the server sends before its end");
    write_all(&connection.output, b"one more thing");
    succeed(connection.output.blocking_flush(), "what was written is sent");
    connection.tls.close_output();
    // The server waits for the end of what it receives.
    connection.output.subscribe().block();
}
