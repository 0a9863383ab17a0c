//! `write` with one byte more than `check-write` has permitted traps.
//!
//! Standard error is written to, so that standard output shows how far the program came. A host that permits more than two mebibytes
//! is not tried.
//@ covers = ["wasi:io/streams#[method]output-stream.write", "wasi:io/streams#[method]output-stream.check-write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L127"
//@ expect = { trap = true, stdout = "before the trap" }
#![no_std]
#![no_main]

use io_0_2::{one_more_than, permit, print};
use support::prelude::*;
use wasip2::cli::stderr::get_stderr;

support::command!(test);

fn test() {
    let stderr = get_stderr();
    print("before the trap");
    let permitted = permit(&stderr);
    let result = stderr.write(&one_more_than(permitted));
    fail!("`write` with one byte more than the {permitted} that are permitted traps, and gave {result:?}");
}
