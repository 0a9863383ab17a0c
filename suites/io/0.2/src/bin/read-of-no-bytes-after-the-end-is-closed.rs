//! A read of no bytes from a stream that has ended gives `closed`, and not an empty list.
//!
//! A program may ask by it whether a stream is still open.
//@ covers = ["wasi:io/streams#[method]input-stream.read", "wasi:io/streams#[method]input-stream.blocking-read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L60"
//@ stdin = "data"
#![no_std]
#![no_main]

use io_0_2::{check_closed, read_to_end};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    check_eq!(read_to_end(&stdin), b"data", "the bytes before the end");
    for _ in 0..2 {
        check_closed(stdin.read(0), "`read` of no bytes after the end");
        check_closed(stdin.blocking_read(0), "`blocking-read` of no bytes after the end");
    }
}
