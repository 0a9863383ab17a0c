//! A certificate for `*.ticktock.test` is one for `a.ticktock.test`.
//@ covers = [
//@   "wasi:tls/client#[constructor]connector",
//@   "wasi:tls/client#[method]connector.send",
//@   "wasi:tls/client#[method]connector.receive",
//@   "wasi:tls/client#[static]connector.connect",
//@ ]
//@ spec = "https://www.rfc-editor.org/rfc/rfc9525#section-6.3"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", certificate = "wildcard", mode = "echo" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{connect_to, read_exactly, write_all};

support::command!(async test);

async fn test() {
    let mut connection = connect_to("main", "a.ticktock.test").await;
    write_all(&mut connection.output, b"hello").await;
    check_eq!(read_exactly(&mut connection.input, 5).await, b"hello", "what the server has sent back");
}
