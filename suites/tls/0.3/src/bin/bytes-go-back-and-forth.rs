//! Writing and reading may alternate: what is written arrives before anything more is.
//@ covers = ["wasi:tls/client#[method]connector.send", "wasi:tls/client#[method]connector.receive"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L9"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{PATTERN, connect, read_exactly, write_all};

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    for length in [1, 2, 1000, 4096, 1] {
        let bytes = PATTERN.repeat(100).into_bytes()[..length].to_vec();
        write_all(&mut connection.output, bytes.clone()).await;
        let received = read_exactly(&mut connection.input, length).await;
        check!(received == bytes, "{length} bytes come back as they were sent");
    }
}
