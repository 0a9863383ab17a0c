//! A server that reads nothing is felt by whoever writes: before 64 mebibytes are taken, nothing more is.
//@ covers = ["wasi:tls/client#[method]connector.send"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L9"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "silent" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use support::tasks::{First, race};
use tls_0_3::{PART, connect, write_all};
use wasip3::clocks::monotonic_clock::wait_for;

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    let mut written = 0;
    while written <= 64 << 20 {
        // Where nothing is taken for a second, nothing will be. A machine that is slower than that proves nothing.
        match race(write_all(&mut connection.output, vec![b'x'; PART]), wait_for(1_000_000_000)).await {
            First::One(()) => written += PART,
            First::Other(()) => return,
        }
    }
    fail!("{written} bytes were taken that nobody reads")
}
