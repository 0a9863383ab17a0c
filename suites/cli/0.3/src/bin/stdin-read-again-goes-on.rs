//! A program has one standard input: a second stream goes on with the data that comes then, after all that was read before.
//!
//! The second part is written only when the first was read and the first stream was dropped, so that no buffer of the first
//! stream can have held it. Nothing says that dropping the stream closes the program's standard input.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L18"
//@ operations = [
//@     { type = "run" },
//@     { type = "write", id = "stdin", payload = "first" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "second" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::{print, read_exactly, receive, succeed};
use support::prelude::*;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, done) = read_via_stream();
    check_eq!(read_exactly(&mut stream, 5).await, b"first", "the first part, from the first stream");
    drop(stream);
    succeed(done.await, "the future of an input that is dropped is success");
    print("mark").await;
    let (bytes, result) = receive(read_via_stream()).await;
    check_eq!(bytes, b"second", "the second part, from the second stream");
    succeed(result, "the future of an input that is read to its end is success");
}
