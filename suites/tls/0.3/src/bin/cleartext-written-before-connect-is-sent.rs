//! What is written to the cleartext stream before the handshake is sent after it, and to nobody else.
//@ covers = ["wasi:tls/client#[method]connector.send", "wasi:tls/client#[static]connector.connect"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L19"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ receive = "early" }, { receive-end = true }, { send = "answer" }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use support::tasks::join;
use tls_0_3::{NAME, prepare, read_to_end, succeed_as, write_all};

support::command!(async test);

async fn test() {
    let (connector, mut connection) = prepare("main").await;
    // The write is asked first.
    join(write_all(&mut connection.output, b"early"), succeed_as(connector, NAME)).await;
    drop(connection.output);
    check_eq!(read_to_end(connection.input).await, b"answer", "what the server sends when it has received all");
}
