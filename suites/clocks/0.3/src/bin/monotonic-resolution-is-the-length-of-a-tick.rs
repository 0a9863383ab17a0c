//! The monotonic clock does not tick faster than its resolution says.
//!
//! This is about the number of ticks, not about single ones: a tick may be a little early, and a length such as 41.67
//! ns is rounded. But a clock that changes a thousand times in a thousandth of a second has no tick of a second.
//@ covers = ["wasi:clocks/monotonic-clock#now", "wasi:clocks/monotonic-clock#get-resolution"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L33"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::clocks::monotonic_clock::{get_resolution, now};

support::command!(async test);

async fn test() {
    let tick = get_resolution();
    let start = now();
    let mut last = start;
    let mut changes = 0;
    for _ in 0..1000 {
        let this = now();
        if this != last {
            changes += 1;
            last = this;
        }
    }
    let elapsed = last.saturating_sub(start);
    // A coarse clock changes once or never in this time, which says nothing of its tick.
    if changes >= 10 {
        check!(
            changes * u128::from(tick) <= 2 * u128::from(elapsed),
            "{changes} ticks of {tick} ns pass within {elapsed} ns, or within twice as many"
        );
    }
}
