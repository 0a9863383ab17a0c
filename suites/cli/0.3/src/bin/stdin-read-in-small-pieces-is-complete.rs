//! Reads of a few bytes each never give more than was asked for, and together they give all of standard input.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L20"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 20 }
#![no_std]
#![no_main]

use cli_0_3::{check_pattern, read, succeed};
use support::prelude::*;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, done) = read_via_stream();
    let mut bytes = Vec::new();
    for length in [1, 2, 3, 7, 64].into_iter().cycle() {
        match read(&mut stream, length).await {
            Some(part) => bytes.extend(part),
            None => break,
        }
    }
    check_pattern(&bytes, 20);
    succeed(done.await, "the future of an input that is read to its end is success");
}
