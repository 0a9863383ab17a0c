//! Successive readings of the monotonic clock never decrease.
//@ covers = ["wasi:clocks/monotonic-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L23"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::clocks::monotonic_clock::now;

support::command!(async test);

async fn test() {
    let mut last = now();
    for reading in 1..1000 {
        let this = now();
        check!(this >= last, "reading {reading}, {this} ns, is not before the one before it, {last} ns");
        last = this;
    }
}
