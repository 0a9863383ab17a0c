//! If the reading end of a standard input that is open and has no data is dropped, the future beside it resolves to success,
//! although the input has not ended.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L23"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "resolved" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::{print, read, succeed};
use core::pin::pin;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, done) = read_via_stream();
    let mut done = pin!(done.into_future());
    {
        let mut read = pin!(read(&mut stream, 100));
        check!(poll_once(read.as_mut()).await.is_none(), "a read waits as long as there is no data");
        check!(poll_once(done.as_mut()).await.is_none(), "the future is not resolved while the input is open");
        // The read is given up here.
    }
    drop(stream);
    succeed(done.await, "the future of an input that is dropped is success");
    print("resolved").await;
}
