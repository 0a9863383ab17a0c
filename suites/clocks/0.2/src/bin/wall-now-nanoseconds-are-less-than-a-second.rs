//! The nanoseconds of every reading of the wall clock are less than a second.
//@ covers = ["wasi:clocks/wall-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/wall-clock.wit#L34"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::clocks::wall_clock::now;

support::command!(test);

fn test() {
    for reading in 0..1000 {
        let time = now();
        check!(time.nanoseconds < 1_000_000_000, "the nanoseconds of reading {reading}, {time:?}");
    }
}
