//! A stack that overflows crashes.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
#![no_std]
#![no_main]

use support::prelude::*;

support::command!(test);

fn test() {
    check!(deeper(0) == 0, "never reached");
}

#[expect(unconditional_recursion, reason = "that is what is tested")]
#[inline(never)]
fn deeper(depth: u64) -> u64 {
    core::hint::black_box(deeper(core::hint::black_box(depth + 1)) + depth)
}
