//! `check-write` of a socket that takes a write permits it, however often it is asked in a row.
//!
//! It never blocks and takes nothing, so that nothing changes between the calls.
//@ covers = ["wasi:io/streams#[method]output-stream.check-write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L126"
//@ requires = ["network"]
#![no_std]
#![no_main]

use io_0_2::{permit, succeed, tcp};
use support::prelude::*;

support::command!(test);

fn test() {
    let (near, _far) = tcp::connection();
    permit(&near.output);
    for call in 1..=5000 {
        let permitted = succeed(near.output.check_write(), "`check-write` of an open connection succeeds");
        check!(permitted > 0, "`check-write` permits a write, as before, also at call {call}");
    }
}
