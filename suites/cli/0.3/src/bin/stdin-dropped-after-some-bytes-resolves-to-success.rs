//! If the reading end of standard input is dropped in the middle of the data, the future beside it resolves to success.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L23"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }
#![no_std]
#![no_main]

use cli_0_3::{PATTERN, read_exactly, succeed};
use support::prelude::*;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, done) = read_via_stream();
    check_eq!(read_exactly(&mut stream, 61).await, PATTERN.as_bytes(), "the first bytes");
    drop(stream);
    succeed(done.await, "the future of an input that is dropped is success");
}
