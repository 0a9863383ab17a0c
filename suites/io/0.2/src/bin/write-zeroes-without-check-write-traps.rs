//! `write-zeroes` on a stream for which `check-write` has never given a permit traps, as `write` does.
//!
//! Standard error is written to, so that standard output shows how far the program came.
//@ covers = ["wasi:io/streams#[method]output-stream.write-zeroes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L203"
//@ expect = { trap = true, stdout = "before the trap" }
#![no_std]
#![no_main]

use io_0_2::{print, write_all};
use support::prelude::*;
use wasip2::cli::stderr::get_stderr;

support::command!(test);

fn test() {
    let stderr = get_stderr();
    print("before the trap");
    let result = stderr.write_zeroes(1);
    // A report begins a line.
    write_all(&stderr, b"\n");
    fail!("`write-zeroes` of a byte without a permit traps, and gave {result:?}");
}
