//! That one timer is ready makes no other one ready, be it older or younger.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-duration", "wasi:clocks/monotonic-clock#subscribe-instant"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L49"
#![no_std]
#![no_main]

use clocks_0_2::timers::Timer;
use clocks_0_2::{HOUR, MILLISECOND};
use support::prelude::*;
use wasip2::clocks::monotonic_clock::now;

support::command!(test);

fn test() {
    let older = [Timer::after(HOUR), Timer::at(now() + HOUR)];
    let short = [Timer::after(10 * MILLISECOND), Timer::at(now() + 15 * MILLISECOND)];
    let younger = [Timer::after(HOUR), Timer::at(now() + HOUR)];
    for timer in &short {
        timer.block();
        for other in older.iter().chain(&younger) {
            check!(!other.ready(), "a timer of an hour is not ready when one of some milliseconds is");
        }
    }
}
