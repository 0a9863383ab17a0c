//! Reading the future beside standard input can be given up and begun again: it resolves all the same.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L21"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::{print, read_to_end, succeed};
use core::pin::pin;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (stream, mut done) = read_via_stream();
    for _ in 0..3 {
        let mut read = pin!(done.into_future());
        check!(poll_once(read.as_mut()).await.is_none(), "the future is not resolved while the input is open");
        match read.cancel() {
            Err(again) => done = again,
            Ok(result) => fail!("reading the future is given up before it resolves, and it is {result:?}"),
        }
    }
    print("mark").await;
    check_eq!(read_to_end(stream).await, b"data", "the bytes on standard input");
    succeed(done.await, "the future of an input that is read to its end is success");
}
