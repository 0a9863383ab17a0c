//! A program has one standard error: the end of a stream does not close it, and the next stream goes on after it.
//@ covers = ["wasi:cli/stderr#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L55"
//@ expect = { exit = 0, stderr = "one two three" }
#![no_std]
#![no_main]

use cli_0_3::{deliver, succeed};
use wasip3::cli::stderr::write_via_stream;

support::command!(async test);

async fn test() {
    for part in ["one ", "two ", "three"] {
        succeed(deliver(write_via_stream, part).await, "writing to standard error succeeds");
    }
}
