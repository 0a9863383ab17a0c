//! After the server has ended by `close_notify`, TLS 1.3 lets the client go on sending.
//@ covers = ["wasi:tls/client#[method]connector.send", "wasi:tls/client#[method]connector.receive"]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8446#section-6.1"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", versions = ["1.3"], steps = [{ send = "nothing more" }, { send-end = true }, { receive = "one more thing" }, { receive-end = true }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{connect, read_to_end, write_all};

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    check_eq!(read_to_end(connection.input).await, b"nothing more", "what the server sends before its end");
    write_all(&mut connection.output, b"one more thing").await;
    drop(connection.output);
    check!(connection.sent.await.is_ok(), "what became of sending is a success");
}
