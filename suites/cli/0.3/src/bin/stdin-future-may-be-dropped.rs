//! The future beside standard input may be dropped unread: the stream goes on to its end.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L21"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 2000 }
#![no_std]
#![no_main]

use cli_0_3::{PATTERN, check_pattern, read_exactly, read_to_end};
use support::prelude::*;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, done) = read_via_stream();
    let first = read_exactly(&mut stream, PATTERN.len()).await;
    drop(done);
    check_eq!(first, PATTERN.as_bytes(), "the bytes before the future was dropped");
    check_pattern(&read_to_end(stream).await, 1999);
}
