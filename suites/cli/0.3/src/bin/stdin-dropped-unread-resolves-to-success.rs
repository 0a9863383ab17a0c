//! If the reading end of standard input is dropped before anything was read, the future beside it resolves to success.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L23"
//@ stdin = "data"
#![no_std]
#![no_main]

use cli_0_3::succeed;
use support::prelude::*;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    for round in 1..=3 {
        let (stream, done) = read_via_stream();
        drop(stream);
        succeed(done.await, format!("the future of an input that is not read is success, in round {round}"));
    }
}
