//! A tick of the monotonic clock takes time: its resolution is not zero.
//!
//! The clock counts whole nanoseconds. Two readings that differ are one or more of them apart, so that no tick is
//! shorter.
//@ covers = ["wasi:clocks/monotonic-clock#resolution"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L37"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::clocks::monotonic_clock::resolution;

support::command!(test);

fn test() {
    check_ne!(resolution(), 0, "the resolution of the monotonic clock in nanoseconds");
}
