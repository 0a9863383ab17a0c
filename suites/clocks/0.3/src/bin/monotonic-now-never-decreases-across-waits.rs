//! Readings of the monotonic clock before and after a wait never decrease, however short the wait is and whichever way
//! the program waits.
//@ covers = ["wasi:clocks/monotonic-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L23"
#![no_std]
#![no_main]

use support::prelude::*;
use support::tasks::{give_way, join};
use wasip3::clocks::monotonic_clock::{now, wait_for, wait_until};

support::command!(async test);

async fn test() {
    let mut last = now();
    for step in 0..40 {
        // From nothing to two milliseconds.
        let duration = step * 50_000;
        match step % 4 {
            0 => wait_for(duration).await,
            1 => wait_until(last + duration).await,
            2 => drop(join(wait_for(duration), wait_for(duration / 2)).await),
            _ => give_way().await,
        }
        let this = now();
        check!(this >= last, "the reading after wait {step}, {this} ns, is not before the one before it, {last} ns");
        last = this;
    }
}
