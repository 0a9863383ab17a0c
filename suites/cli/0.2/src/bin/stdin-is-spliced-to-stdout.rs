//! Splicing transfers standard input to standard output, complete and in order, and ends with `closed`.
//@ covers = [
//@     "wasi:cli/stdin#get-stdin",
//@     "wasi:cli/stdout#get-stdout",
//@     "wasi:io/streams#[method]output-stream.splice",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L224"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 2000 }
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 2000 } }
#![no_std]
#![no_main]

use cli_0_2::{PATTERN, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let stdout = get_stdout();
    let mut transferred = 0;
    loop {
        stdin.subscribe().block();
        stdout.subscribe().block();
        match stdout.splice(&stdin, 1000) {
            Ok(length) => {
                check!(length <= 1000, "`splice` of 1000 bytes transfers no more, and transferred {length}");
                transferred += length;
            }
            Err(StreamError::Closed) => break,
            Err(error) => fail!("`splice` succeeds or finds the end, and gave {error:?}"),
        }
    }
    check_eq!(transferred, 2000 * PATTERN.len() as u64, "the number of bytes that `splice` reported");
    succeed(stdout.blocking_flush(), "`blocking-flush` after the end of the input succeeds");
}
