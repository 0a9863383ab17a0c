//! A tick of the monotonic clock takes time: its resolution is not zero.
//!
//! The clock counts whole nanoseconds. Two readings that differ are one or more of them apart, so that no tick is
//! shorter.
//@ covers = ["wasi:clocks/monotonic-clock#get-resolution"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L33"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::clocks::monotonic_clock::get_resolution;

support::command!(async test);

async fn test() {
    check_ne!(get_resolution(), 0, "the resolution of the monotonic clock in nanoseconds");
}
