//! A wait of some nanoseconds moves the monotonic clock by that number or more: it counts in nanoseconds.
//!
//! A clock that counts microseconds, milliseconds or ticks of a processor moves by too little. If the host takes the
//! duration, too, for a number of these units, the wait is longer than the deadline of ten seconds.
//@ covers = ["wasi:clocks/monotonic-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L14"
#![no_std]
#![no_main]

use clocks_0_3::MILLISECOND;
use support::prelude::*;
use wasip3::clocks::monotonic_clock::{get_resolution, now, wait_for};

support::command!(async test);

async fn test() {
    let duration = 20 * MILLISECOND;
    for _ in 0..3 {
        let before = now();
        wait_for(duration).await;
        let after = now();
        // What has passed is seen in whole ticks: of a wait as long as ten ticks and a half, ten may show.
        let elapsed = after.saturating_sub(before).saturating_add(get_resolution());
        check!(elapsed >= duration, "the clock moves by {duration} in a wait as long: from {before} to {after}");
    }
}
