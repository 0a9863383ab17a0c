//! `write` to a socket for which `check-write` has never given a permit traps.
//@ covers = ["wasi:io/streams#[method]output-stream.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L144"
//@ requires = ["network"]
//@ expect = { trap = true, stdout = "before the trap" }
#![no_std]
#![no_main]

use io_0_2::{print, tcp};
use support::prelude::*;

support::command!(test);

fn test() {
    let (near, _far) = tcp::connection();
    print("before the trap");
    let result = near.output.write(b"x");
    fail!("`write` of a byte without a permit traps, and gave {result:?}");
}
