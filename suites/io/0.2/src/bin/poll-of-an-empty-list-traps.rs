//! `poll` of no pollables traps.
//@ covers = ["wasi:io/poll#poll"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L34"
//@ expect = { trap = true, stdout = "before the trap" }
#![no_std]
#![no_main]

use io_0_2::print;
use support::prelude::*;
use wasip2::io::poll::poll;

support::command!(test);

fn test() {
    print("before the trap");
    let ready = poll(&[]);
    fail!("`poll` of an empty list traps, and gave {ready:?}");
}
