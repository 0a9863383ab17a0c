//! The monotonic clock and the wall clock see the same time pass: both count the nanoseconds and seconds they say.
//!
//! The wall clock may be reset at any time. A test that took this for a wrong rate would be wrong, so that one
//! agreement in three attempts is enough.
//@ covers = ["wasi:clocks/monotonic-clock#now", "wasi:clocks/wall-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/wall-clock.wit#L18"
#![no_std]
#![no_main]

use clocks_0_2::MILLISECOND;
use support::prelude::*;
use wasip2::clocks::monotonic_clock::{self, subscribe_duration};
use wasip2::clocks::wall_clock::{self, Datetime};

support::command!(test);

fn test() {
    let tick = nanoseconds(wall_clock::resolution()) + i128::from(monotonic_clock::resolution());
    let mut attempts = Vec::new();
    for _ in 0..3 {
        // The wall clock is read between two readings of the monotonic one, at the beginning and at the end. However
        // slow the machine is, what the wall clock sees pass is not less than `inner` and not more than `outer`.
        let outer_start = monotonic_clock::now();
        let wall_start = wall_clock::now();
        let inner_start = monotonic_clock::now();
        subscribe_duration(25 * MILLISECOND).block();
        let inner_end = monotonic_clock::now();
        let wall_end = wall_clock::now();
        let outer_end = monotonic_clock::now();

        let inner = i128::from(inner_end) - i128::from(inner_start);
        let outer = i128::from(outer_end) - i128::from(outer_start);
        let wall = nanoseconds(wall_end) - nanoseconds(wall_start);
        // Clocks that are being adjusted run a little faster or slower than others; none does so by half.
        if wall + tick >= inner / 2 && wall <= outer * 2 + tick {
            return;
        }
        attempts.push((inner, wall, outer));
    }
    fail!(
        "the wall clock sees as much time pass as the monotonic clock; it does not in three attempts (nanoseconds at \
         least, by the wall clock, at most): {attempts:?}"
    );
}

fn nanoseconds(datetime: Datetime) -> i128 {
    i128::from(datetime.seconds) * 1_000_000_000 + i128::from(datetime.nanoseconds)
}
