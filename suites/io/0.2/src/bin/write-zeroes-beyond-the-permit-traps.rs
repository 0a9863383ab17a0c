//! `write-zeroes` of one byte more than `check-write` has permitted traps, as `write` does.
//!
//! Standard error is written to, so that standard output shows how far the program came. A host that permits more than two mebibytes
//! is not tried.
//@ covers = ["wasi:io/streams#[method]output-stream.write-zeroes", "wasi:io/streams#[method]output-stream.check-write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L203"
//@ expect = { trap = true, stdout = "before the trap" }
#![no_std]
#![no_main]

use io_0_2::{one_more_than, permit, print, write_all};
use support::prelude::*;
use wasip2::cli::stderr::get_stderr;

support::command!(test);

fn test() {
    let stderr = get_stderr();
    print("before the trap");
    let permitted = permit(&stderr);
    let result = stderr.write_zeroes(one_more_than(permitted).len() as u64);
    // A report begins a line.
    write_all(&stderr, b"\n");
    fail!("`write-zeroes` of one byte more than the {permitted} that are permitted traps, and gave {result:?}");
}
