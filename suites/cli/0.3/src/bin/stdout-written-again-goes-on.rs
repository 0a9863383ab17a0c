//! A program has one standard output: the end of a stream does not close it, and the next stream goes on after it.
//@ covers = ["wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L39"
//@ expect = { exit = 0, stdout = "one two three" }
#![no_std]
#![no_main]

use cli_0_3::{deliver, succeed};
use wasip3::cli::stdout::write_via_stream;

support::command!(async test);

async fn test() {
    for part in ["one ", "two ", "three"] {
        succeed(deliver(write_via_stream, part).await, "writing to standard output succeeds");
    }
}
