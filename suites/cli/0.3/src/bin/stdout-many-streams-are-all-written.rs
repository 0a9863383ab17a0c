//! Many streams that are written at the same time all come out, each byte of each.
//!
//! In which order they come out is not said, so that all their bytes are the same.
//@ covers = ["wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L42"
//@ expect = { exit = 0, stdout = { repeat = "x", times = 100000 } }
#![no_std]
#![no_main]

use cli_0_3::{deliver, succeed};
use support::tasks::join_all;
use wasip3::cli::stdout::write_via_stream;

support::command!(async test);

async fn test() {
    let streams = (0..50).map(|_| deliver(write_via_stream, "x".repeat(2000)));
    for result in join_all(streams).await {
        succeed(result, "writing to each of the streams succeeds");
    }
}
