//! A read of a standard input that is open but has no data waits, and lets the rest of the program go on; then it gives what
//! came.
//!
//! The harness writes only after it has seen the program's mark, so that a host that stops the program in the read waits for
//! ever.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L32"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "read", id = "stdout", payload = "answer" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::{print, read, read_to_end};
use core::pin::pin;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, _done) = read_via_stream();
    let mut bytes = {
        let mut first = pin!(read(&mut stream, 100));
        check!(poll_once(first.as_mut()).await.is_none(), "a read waits as long as there is no data");
        print("mark").await;
        first.await.unwrap_or_default()
    };
    check!(!bytes.is_empty(), "a read gives at least one byte when data has come");
    print("answer").await;
    bytes.extend(read_to_end(stream).await);
    check_eq!(bytes, b"data", "all that was written");
}
