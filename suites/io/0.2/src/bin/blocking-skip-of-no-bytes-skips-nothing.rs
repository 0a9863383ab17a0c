//! `blocking-skip` of no bytes from a stream with data skips none.
//@ covers = ["wasi:io/streams#[method]input-stream.blocking-skip"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L91"
//@ stdin = "data"
#![no_std]
#![no_main]

use io_0_2::{read_exactly, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    for _ in 0..3 {
        let skipped = succeed(stdin.blocking_skip(0), "`blocking-skip` of no bytes from a stream with data succeeds");
        check_eq!(skipped, 0, "the number of bytes that `blocking-skip` of none skips");
    }
    check_eq!(read_exactly(&stdin, 4), b"data", "the data, of which nothing was skipped");
}
