//! Several streams of standard input may be active at the same time: each ends with success when the input does.
//!
//! Which of them gets which data is up to the host.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L29"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::{print, receive, succeed};
use support::tasks::{join, join_all};
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let streams = [read_via_stream(), read_via_stream(), read_via_stream()];
    let (ends, ()) = join(join_all(streams.map(receive)), print("mark")).await;
    for (_, result) in ends {
        succeed(result, "the future of an input that the writer has closed is success");
    }
}
