//! A wait for an instant is not over before the clock has reached it.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-instant", "wasi:io/poll#[method]pollable.block"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L42"
#![no_std]
#![no_main]

use clocks_0_2::timers::Timer;
use wasip2::clocks::monotonic_clock::now;

support::command!(test);

fn test() {
    // Numbers beside whole microseconds and milliseconds are those that are cut off when a host converts them.
    for distance in [1, 999, 1_000, 50_000, 999_999, 1_000_000, 1_000_001, 1_999_999, 7_500_000, 20_000_000] {
        Timer::at(now() + distance).block();
    }
}
