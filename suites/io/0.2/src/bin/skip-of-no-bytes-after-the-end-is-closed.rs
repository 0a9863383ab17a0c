//! A skip of no bytes from a stream that has ended gives `closed`, as a read does, and not a count of none.
//@ covers = ["wasi:io/streams#[method]input-stream.skip", "wasi:io/streams#[method]input-stream.blocking-skip"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L83"
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
        check_closed(stdin.skip(0), "`skip` of no bytes after the end");
        check_closed(stdin.blocking_skip(0), "`blocking-skip` of no bytes after the end");
    }
}
