//! The fraction of a second in a reading of the system clock is in nanoseconds, not in milliseconds or microseconds.
//!
//! A fraction in those units never comes to a million. One in nanoseconds does, but in the first thousandth of each
//! second.
//@ covers = ["wasi:clocks/system-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/system-clock.wit#L35"
#![no_std]
#![no_main]

use clocks_0_3::MILLISECOND;
use support::prelude::*;
use wasip3::clocks::monotonic_clock::wait_for;
use wasip3::clocks::system_clock::{get_resolution, now};

support::command!(async test);

async fn test() {
    let mut fractions = Vec::new();
    for _ in 0..10 {
        let fraction = now().nanoseconds;
        if fraction >= 1_000_000 {
            return;
        }
        fractions.push(fraction);
        wait_for(10 * MILLISECOND).await;
    }
    // A clock that ticks once a second, or ten times, may show no fraction for that long.
    let tick = get_resolution();
    check!(
        tick > 10 * MILLISECOND,
        "of ten readings at least 10 ms apart, by a clock of a resolution of {tick} ns, one has a fraction of a million \
         nanoseconds or more: {fractions:?}"
    );
}
