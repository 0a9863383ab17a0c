//! A program can converse: input reaches it before the input has ended, and its output gets out before it has ended.
//@ covers = ["wasi:cli/stdin#read-via-stream", "wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L42"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "ready" },
//@     { type = "write", id = "stdin", payload = "first" },
//@     { type = "read", id = "stdout", payload = "first" },
//@     { type = "write", id = "stdin", payload = "second\n" },
//@     { type = "read", id = "stdout", payload = "second\n" },
//@     { type = "write", id = "stdin", payload = "third" },
//@     { type = "read", id = "stdout", payload = "third" },
//@     { type = "close", id = "stdin" },
//@     { type = "read", id = "stdout", payload = "end" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::{deliver, print, read, succeed};
use wasip3::cli::stdin::read_via_stream;
use wasip3::cli::stdout::write_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, _done) = read_via_stream();
    print("ready").await;
    while let Some(bytes) = read(&mut stream, 100).await {
        succeed(deliver(write_via_stream, bytes).await, "writing to standard output succeeds");
    }
    print("end").await;
}
