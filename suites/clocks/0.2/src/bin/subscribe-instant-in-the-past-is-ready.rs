//! A timer of an instant that has passed is ready: `block` returns without a wait, also for the instant 0.
//!
//! Two hundred such waits in a row are over in no time. A host that takes an instant for a duration waits for at least
//! 80 milliseconds each time, which are sixteen seconds, more than the deadline.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-instant"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L42"
#![no_std]
#![no_main]

use clocks_0_2::timers::{Timer, poll, wait};
use clocks_0_2::{HOUR, MILLISECOND};
use support::prelude::*;
use wasip2::clocks::monotonic_clock::now;

support::command!(test);

fn test() {
    // From whatever number the clock counts, it is at 90 milliseconds or more after this, less a tick.
    wait(90 * MILLISECOND);
    let past = now().saturating_sub(10 * MILLISECOND);
    for _ in 0..200 {
        Timer::at(past).block();
    }
    Timer::at(0).block();

    let (hour, past, zero) = (Timer::after(HOUR), Timer::at(past), Timer::at(0));
    check_eq!(poll(&[&hour, &past]), [1], "the timer of the past instant is the one that is ready");
    check_eq!(poll(&[&zero, &hour]), [0], "the timer of the instant 0 is the one that is ready");
    while !past.ready() {}
    while !zero.ready() {}
}
