//! A read that waits for data can be given up: it has taken nothing, and a later read gives all that comes.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L20"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "first" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "second" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::{print, read_exactly, read_to_end};
use core::pin::pin;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::cli::stdin::read_via_stream;
use wasip3::wit_bindgen::{StreamReader, StreamResult};

support::command!(async test);

async fn test() {
    let (mut stream, _done) = read_via_stream();
    give_up_reads(&mut stream).await;
    print("mark").await;
    check_eq!(read_exactly(&mut stream, 5).await, b"first", "what came after the first reads were given up");
    give_up_reads(&mut stream).await;
    print("mark").await;
    check_eq!(read_to_end(stream).await, b"second", "what came after the second reads were given up");
}

async fn give_up_reads(stream: &mut StreamReader<u8>) {
    for length in [1, 100, 100_000] {
        let mut read = pin!(stream.read(Vec::with_capacity(length)));
        check!(poll_once(read.as_mut()).await.is_none(), "a read of {length} bytes waits as long as there is no data");
        let (result, bytes) = read.cancel();
        check_eq!(result, StreamResult::Cancelled, "the result of a read that is given up before data has come");
        check!(bytes.is_empty(), "a read that is given up has no bytes, but {bytes:?}");
    }
}
