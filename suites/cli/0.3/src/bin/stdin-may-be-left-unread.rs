//! A program need not read its standard input, however much there is.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L18"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }
#![no_std]
#![no_main]

use cli_0_3::{PATTERN, read_exactly};
use support::prelude::*;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, _done) = read_via_stream();
    let bytes = read_exactly(&mut stream, 5).await;
    check_eq!(bytes, PATTERN.as_bytes()[..5], "the first bytes of a large standard input");
}
