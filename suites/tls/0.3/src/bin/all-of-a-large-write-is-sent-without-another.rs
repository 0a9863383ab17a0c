//! All of a write that is larger than a record is sent, before anything more is written.
//@ covers = ["wasi:tls/client#[method]connector.send", "wasi:tls/client#[method]connector.receive"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L9"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use support::tasks::{First, race};
use tls_0_3::{PATTERN, connect, read_exactly, write_all};
use wasip3::clocks::monotonic_clock::wait_for;

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    for length in [16_384, 16_385, 40_000] {
        let bytes = PATTERN.repeat(1000).into_bytes()[..length].to_vec();
        write_all(&mut connection.output, bytes.clone()).await;
        // The deadline of the test is ten seconds: what is not back then will not be, and this says more of it.
        match race(read_exactly(&mut connection.input, length), wait_for(8_000_000_000)).await {
            First::One(received) => check!(received == bytes, "{length} bytes come back as they were sent"),
            First::Other(()) => {
                fail!("all of {length} bytes that were written are sent before anything more is written")
            }
        }
    }
}
