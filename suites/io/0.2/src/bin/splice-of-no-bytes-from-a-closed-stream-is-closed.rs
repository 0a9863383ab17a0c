//! `splice` of no bytes from a stream that has ended gives `closed`, as a `read` of no bytes does, which it is equivalent to.
//@ covers = ["wasi:io/streams#[method]output-stream.splice"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L232"
//@ stdin = "data"
#![no_std]
#![no_main]

use io_0_2::{check_closed, read_to_end};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let stdout = get_stdout();
    check_eq!(read_to_end(&stdin), b"data", "the bytes before the end");
    stdout.subscribe().block();
    check_closed(stdout.splice(&stdin, 0), "`splice` of no bytes from a stream that has ended");
}
