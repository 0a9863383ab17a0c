//! A stream of which the program has read some can be given to the host: the rest of it gets there.
//@ covers = ["wasi:cli/stdin#read-via-stream", "wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L39"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 100 }
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 99 } }
#![no_std]
#![no_main]

use cli_0_3::{PATTERN, read_exactly, succeed};
use support::prelude::*;
use wasip3::cli::stdin::read_via_stream;
use wasip3::cli::stdout::write_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, read) = read_via_stream();
    check_eq!(read_exactly(&mut stream, PATTERN.len()).await, PATTERN.as_bytes(), "the bytes that the program reads");
    succeed(write_via_stream(stream).await, "the future of standard output is success");
    succeed(read.await, "the future of standard input is success");
}
