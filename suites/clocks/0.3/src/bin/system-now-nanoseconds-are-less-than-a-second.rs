//! The nanoseconds of every reading of the system clock are less than a second.
//@ covers = ["wasi:clocks/system-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/system-clock.wit#L43"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::clocks::system_clock::now;

support::command!(async test);

async fn test() {
    for reading in 0..1000 {
        let time = now();
        check!(time.nanoseconds < 1_000_000_000, "the nanoseconds of reading {reading}, {time:?}");
    }
}
