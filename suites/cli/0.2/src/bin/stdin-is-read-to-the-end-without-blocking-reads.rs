//! `read` and the stream's pollable are enough to read standard input to its end.
//@ covers = [
//@     "wasi:cli/stdin#get-stdin",
//@     "wasi:io/streams#[method]input-stream.read",
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L41"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 2000 }
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
    loop {
        stdin.subscribe().block();
        match stdin.read(1000) {
            Ok(part) => {
                check!(part.len() <= 1000, "a read of 1000 bytes gives no more, and gave {}", part.len());
                bytes.extend(part);
            }
            Err(StreamError::Closed) => break,
            Err(error) => fail!("`read` succeeds or finds the end, and gave {error:?}"),
        }
    }
    check_pattern(&bytes, 2000);
}
