//! The fraction of a second in a reading of the wall clock is in nanoseconds, not in milliseconds or microseconds.
//!
//! A fraction in those units never comes to a million. One in nanoseconds does, but in the first thousandth of each
//! second.
//@ covers = ["wasi:clocks/wall-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/wall-clock.wit#L18"
#![no_std]
#![no_main]

use clocks_0_2::MILLISECOND;
use support::prelude::*;
use wasip2::clocks::monotonic_clock::subscribe_duration;
use wasip2::clocks::wall_clock::{now, resolution};

support::command!(test);

fn test() {
    let mut fractions = Vec::new();
    for _ in 0..10 {
        let fraction = now().nanoseconds;
        if fraction >= 1_000_000 {
            return;
        }
        fractions.push(fraction);
        subscribe_duration(10 * MILLISECOND).block();
    }
    // A clock that ticks once a second, or ten times, may show no fraction for that long.
    let tick = resolution();
    check!(
        tick.seconds > 0 || tick.nanoseconds > 10_000_000,
        "of ten readings at least 10 ms apart, by a clock of a resolution of {} ns, one has a fraction of a million \
         nanoseconds or more: {fractions:?}",
        tick.nanoseconds
    );
}
