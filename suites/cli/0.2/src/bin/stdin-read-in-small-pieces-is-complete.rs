//! Reads of a few bytes each never give more than was asked for, and together they give all of standard input.
//@ covers = ["wasi:cli/stdin#get-stdin", "wasi:io/streams#[method]input-stream.blocking-read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L48"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 20 }
#![no_std]
#![no_main]

use cli_0_2::check_pattern;
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let mut bytes = Vec::new();
    for length in [1, 2, 3, 7, 64].into_iter().cycle() {
        match stdin.blocking_read(length) {
            Ok(part) => {
                check!(part.len() as u64 <= length, "a read of {length} bytes gives no more, and gave {}", part.len());
                bytes.extend(part);
            }
            Err(StreamError::Closed) => break,
            Err(error) => fail!("a read of {length} bytes succeeds or finds the end, and gave {error:?}"),
        }
    }
    check_pattern(&bytes, 20);
}
