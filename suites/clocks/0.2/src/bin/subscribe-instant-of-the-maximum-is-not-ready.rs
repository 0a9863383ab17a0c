//! The last instant of the clock is neither refused nor there at once, and a timer of it can be dropped.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-instant"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L42"
#![no_std]
#![no_main]

use clocks_0_2::MILLISECOND;
use clocks_0_2::timers::{Timer, poll};
use support::prelude::*;

support::command!(test);

fn test() {
    let last = Timer::at(u64::MAX);
    check!(!last.ready(), "a timer of the instant 2^64 - 1 is not ready when it is made");
    let short = Timer::after(10 * MILLISECOND);
    check_eq!(poll(&[&last, &short]), [1], "only the timer of ten milliseconds is ready");
    check!(!last.ready(), "a timer of the instant 2^64 - 1 is not ready after ten milliseconds");
    drop(last);
    Timer::after(MILLISECOND).block();
}
