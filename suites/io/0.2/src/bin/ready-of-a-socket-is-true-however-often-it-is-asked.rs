//! `ready` of a socket's input with data is true, however often it is asked in a row.
//!
//! Nothing takes the data, so that nothing changes between the calls. A host that lets a program go on for so many operations
//! only, and then answers that nothing is ready, is caught.
//@ covers = ["wasi:io/poll#[method]pollable.ready", "wasi:io/streams#[method]input-stream.subscribe"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L13"
//@ requires = ["network"]
#![no_std]
#![no_main]

use io_0_2::{read_exactly, tcp, write_all};
use support::prelude::*;

support::command!(test);

fn test() {
    let (near, far) = tcp::connection();
    write_all(&far.output, b"data");
    let pollable = near.input.subscribe();
    pollable.block();
    for call in 1..=5000 {
        check!(pollable.ready(), "the pollable of a socket with data is ready, also at call {call}");
    }
    drop(pollable);
    check_eq!(read_exactly(&near.input, 4), b"data", "the data, of which nothing was taken");
}
