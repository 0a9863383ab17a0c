//! Closing the cleartext stream is a `close_notify`, after all that was written, and what the server still sends is
//! received.
//@ covers = ["wasi:tls/client#[method]connector.send"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L10"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ receive = "question" }, { receive-end = true }, { send = "answer" }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{connect, read_to_end, write_all};

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    write_all(&mut connection.output, b"question").await;
    drop(connection.output);
    check_eq!(read_to_end(connection.input).await, b"answer", "what the server sends after the end of the question");
}
