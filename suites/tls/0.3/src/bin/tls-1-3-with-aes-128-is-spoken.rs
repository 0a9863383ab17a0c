//! A server whose only cipher suite is the one that TLS 1.3 demands of everybody is connected to.
//@ covers = [
//@   "wasi:tls/client#[constructor]connector",
//@   "wasi:tls/client#[method]connector.send",
//@   "wasi:tls/client#[method]connector.receive",
//@   "wasi:tls/client#[static]connector.connect",
//@ ]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8446#section-9.1"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", versions = ["1.3"], ciphers = ["aes128"], mode = "echo" },
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
