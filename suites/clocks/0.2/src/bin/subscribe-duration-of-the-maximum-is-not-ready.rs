//! The longest duration is neither refused nor over at once, and a timer of it can be dropped.
//!
//! The end of such a wait is past the last instant of the clock. A host that adds the two overflows.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-duration"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L49"
#![no_std]
#![no_main]

use clocks_0_2::MILLISECOND;
use clocks_0_2::timers::{Timer, poll};
use support::prelude::*;

support::command!(test);

fn test() {
    let forever = Timer::after(u64::MAX);
    check!(!forever.ready(), "a timer of 2^64 - 1 nanoseconds is not ready when it is made");
    let short = Timer::after(10 * MILLISECOND);
    check_eq!(poll(&[&forever, &short]), [1], "only the timer of ten milliseconds is ready");
    check!(!forever.ready(), "a timer of 2^64 - 1 nanoseconds is not ready after ten milliseconds");
    drop(forever);
    Timer::after(MILLISECOND).block();
}
