//! `ready` of a pollable that is ready is true, however often it is asked in a row.
//!
//! Nothing takes the data, so that nothing changes between the calls. A host that lets a program go on for so many operations
//! only, and then answers that nothing is ready, is caught.
//@ covers = ["wasi:io/poll#[method]pollable.ready", "wasi:io/streams#[method]input-stream.subscribe"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L13"
//@ stdin = "data"
#![no_std]
#![no_main]

use io_0_2::read_exactly;
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let pollable = stdin.subscribe();
    pollable.block();
    for call in 1..=5000 {
        check!(pollable.ready(), "the pollable of a stream with data is ready, also at call {call}");
    }
    drop(pollable);
    check_eq!(read_exactly(&stdin, 4), b"data", "the data, of which nothing was taken");
}
