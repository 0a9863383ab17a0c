//! `blocking-read` of no bytes from a stream with data gives an empty list and takes nothing.
//@ covers = ["wasi:io/streams#[method]input-stream.blocking-read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L73"
//@ stdin = "data"
#![no_std]
#![no_main]

use io_0_2::{read_to_end, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    for _ in 0..3 {
        let bytes = succeed(stdin.blocking_read(0), "`blocking-read` of no bytes from a stream with data succeeds");
        check_eq!(bytes, b"", "what `blocking-read` of no bytes gives");
    }
    check_eq!(read_to_end(&stdin), b"data", "the data, of which nothing was taken");
}
