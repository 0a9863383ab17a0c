//! A wait for a mark that has passed is over without a wait, also for the mark 0.
//!
//! Two hundred such waits in a row are over in no time. A host that takes a mark for a duration waits for at least
//! 80 milliseconds each time, which are sixteen seconds, more than the deadline.
//@ covers = ["wasi:clocks/monotonic-clock#wait-until"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L37"
#![no_std]
#![no_main]

use clocks_0_3::{HOUR, MILLISECOND, begin, wait};
use wasip3::clocks::monotonic_clock::{now, wait_until};

support::command!(async test);

async fn test() {
    // From whatever number the clock counts, it is at 90 milliseconds or more after this, less a tick.
    wait(90 * MILLISECOND).await;
    let hour = begin(wait(HOUR)).await;
    let past = now().saturating_sub(10 * MILLISECOND);
    for _ in 0..200 {
        wait_until(past).await;
    }
    wait_until(0).await;
    drop(hour);
}
