//! `write` to a file with one byte more than `check-write` has permitted traps.
//!
//! A host that permits more than two mebibytes is not tried.
//@ covers = ["wasi:io/streams#[method]output-stream.write", "wasi:io/streams#[method]output-stream.check-write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L127"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "files", guest = "/" }]
//@ expect = { trap = true, stdout = "before the trap" }
#![no_std]
#![no_main]

use io_0_2::{files, one_more_than, permit, print};
use support::prelude::*;

support::command!(test);

fn test() {
    let file = files::open();
    let stream = files::output(&file);
    print("before the trap");
    let permitted = permit(&stream);
    let result = stream.write(&one_more_than(permitted));
    fail!("`write` with one byte more than the {permitted} that are permitted traps, and gave {result:?}");
}
