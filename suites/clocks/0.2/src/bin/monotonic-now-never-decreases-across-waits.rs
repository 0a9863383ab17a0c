//! Readings of the monotonic clock before and after a wait never decrease, however short the wait is and whichever way
//! the program waits.
//@ covers = ["wasi:clocks/monotonic-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L27"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::clocks::monotonic_clock::{now, subscribe_duration, subscribe_instant};
use wasip2::io::poll::poll;

support::command!(test);

fn test() {
    let mut last = now();
    for step in 0..30 {
        // From nothing to two milliseconds.
        let duration = step * 70_000;
        match step % 3 {
            0 => subscribe_duration(duration).block(),
            1 => subscribe_instant(last + duration).block(),
            _ => drop(poll(&[&subscribe_duration(duration)])),
        }
        let this = now();
        check!(this >= last, "the reading after wait {step}, {this} ns, is not before the one before it, {last} ns");
        last = this;
    }
}
