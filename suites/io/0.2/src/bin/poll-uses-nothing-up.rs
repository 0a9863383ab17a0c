//! `poll` does no I/O: a stream that it names stays ready, and has all its data.
//@ covers = ["wasi:io/poll#poll", "wasi:io/poll#[method]pollable.ready"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L41"
//@ stdin = "data"
#![no_std]
#![no_main]

use io_0_2::{poll, read_exactly};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let pollable = stdin.subscribe();
    for _ in 0..10 {
        check_eq!(poll(&[&pollable]), [0], "the one stream there is, which is ready");
        check!(pollable.ready(), "a pollable that `poll` has named is ready");
    }
    drop(pollable);
    check_eq!(read_exactly(&stdin, 4), b"data", "all of the data");
}
