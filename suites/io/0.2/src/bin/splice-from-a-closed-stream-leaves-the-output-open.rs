//! A splice from a stream that has ended gives `closed`, of which the output is none the worse: it takes further writes.
//@ covers = [
//@     "wasi:io/streams#[method]output-stream.splice",
//@     "wasi:io/streams#[method]output-stream.blocking-splice",
//@     "wasi:io/streams#[method]output-stream.check-write",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L232"
//@ expect = { exit = 0, stdout = "before after" }
#![no_std]
#![no_main]

use io_0_2::{check_closed, permit, read_to_end, write_all};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let stdout = get_stdout();
    check_eq!(read_to_end(&stdin), b"", "an empty standard input");
    write_all(&stdout, b"before ");
    for _ in 0..2 {
        // A splice asks the output first, and reads nothing while that permits nothing.
        permit(&stdout);
        check_closed(stdout.splice(&stdin, 100), "`splice` from a stream that has ended");
        check_closed(stdout.blocking_splice(&stdin, 100), "`blocking-splice` from a stream that has ended");
    }
    permit(&stdout);
    write_all(&stdout, b"after");
}
