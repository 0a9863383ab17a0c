//! The monotonic clock and the system clock see the same time pass: both count the nanoseconds and seconds they say.
//!
//! The system clock may be reset at any time. A test that took this for a wrong rate would be wrong, so that one
//! agreement in three attempts is enough.
//@ covers = ["wasi:clocks/monotonic-clock#now", "wasi:clocks/system-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/system-clock.wit#L17"
#![no_std]
#![no_main]

use clocks_0_3::MILLISECOND;
use support::prelude::*;
use wasip3::clocks::monotonic_clock::{self, wait_for};
use wasip3::clocks::system_clock::{self, Instant};

support::command!(async test);

async fn test() {
    let tick = i128::from(system_clock::get_resolution()) + i128::from(monotonic_clock::get_resolution());
    let mut attempts = Vec::new();
    for _ in 0..3 {
        // The system clock is read between two readings of the monotonic one, at the beginning and at the end. However
        // slow the machine is, what the system clock sees pass is not less than `inner` and not more than `outer`.
        let outer_start = monotonic_clock::now();
        let system_start = system_clock::now();
        let inner_start = monotonic_clock::now();
        wait_for(25 * MILLISECOND).await;
        let inner_end = monotonic_clock::now();
        let system_end = system_clock::now();
        let outer_end = monotonic_clock::now();
        let inner = i128::from(inner_end) - i128::from(inner_start);
        let outer = i128::from(outer_end) - i128::from(outer_start);
        let system = nanoseconds(system_end) - nanoseconds(system_start);
        // Clocks that are being adjusted run a little faster or slower than others; none does so by half.
        if system + tick >= inner / 2 && system <= outer * 2 + tick {
            return;
        }
        attempts.push((inner, system, outer));
    }
    fail!(
        "the system clock sees as much time pass as the monotonic clock; it does not in three attempts (nanoseconds at \
         least, by the system clock, at most): {attempts:?}"
    );
}

fn nanoseconds(instant: Instant) -> i128 {
    i128::from(instant.seconds) * 1_000_000_000 + i128::from(instant.nanoseconds)
}
