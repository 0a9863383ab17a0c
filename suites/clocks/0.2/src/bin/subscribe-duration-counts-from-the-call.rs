//! A duration counts from the call of `subscribe-duration`, not from the first time that the timer is waited for.
//!
//! Two hundred timers of a tenth of a second that are made at once are over at once. In a host that starts a timer when
//! somebody waits for it, they take twenty seconds one after another, which is more than the deadline.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-duration"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L50"
#![no_std]
#![no_main]

use clocks_0_2::MILLISECOND;
use clocks_0_2::timers::Timer;
use support::prelude::*;

support::command!(test);

fn test() {
    let timers: Vec<Timer> = (0..200).map(|_| Timer::after(100 * MILLISECOND)).collect();
    for timer in &timers {
        timer.block();
    }
}
