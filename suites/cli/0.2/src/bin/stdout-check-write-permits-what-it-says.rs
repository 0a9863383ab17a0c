//! A program may write as many bytes as `check-write` permits, each time, and all come out in order, a mebibyte of them.
//!
//! A host that permits more than it takes traps here or loses bytes.
//@ covers = [
//@     "wasi:cli/stdout#get-stdout",
//@     "wasi:io/streams#[method]output-stream.check-write",
//@     "wasi:io/streams#[method]output-stream.write",
//@     "wasi:io/streams#[method]output-stream.blocking-flush",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L126"
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } }
#![no_std]
#![no_main]

use cli_0_2::{PATTERN, permit, succeed};
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    let text = PATTERN.repeat(17_190);
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        let length = permit(&stdout).min(rest.len());
        succeed(stdout.write(&rest[..length]), "`write` of as many bytes as `check-write` permits succeeds");
        rest = &rest[length..];
    }
    succeed(stdout.blocking_flush(), "`blocking-flush` succeeds");
}
