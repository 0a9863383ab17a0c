//! The future beside standard input resolves to success when the other side closes the input, and not before.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L25"
//@ operations = [
//@     { type = "run" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::{print, read, read_exactly, succeed};
use core::pin::pin;
use support::prelude::*;
use support::tasks::{join, poll_once};
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, done) = read_via_stream();
    let mut done = pin!(done.into_future());
    check_eq!(read_exactly(&mut stream, 4).await, b"data", "what was written");
    for _ in 0..10 {
        check!(poll_once(done.as_mut()).await.is_none(), "the future is not resolved while the input is open");
    }
    print("mark").await;
    let (end, result) = join(read(&mut stream, 100), done).await;
    check_eq!(end, None, "what is read after the other side has closed the input");
    succeed(result, "the future of an input that the writer has closed is success");
}
