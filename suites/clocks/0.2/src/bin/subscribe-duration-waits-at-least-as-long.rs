//! A wait for a duration takes that duration or more, from a nanosecond to some milliseconds.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-duration", "wasi:io/poll#[method]pollable.block"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L49"
#![no_std]
#![no_main]

use clocks_0_2::timers::Timer;

support::command!(test);

fn test() {
    // Numbers beside whole microseconds and milliseconds are those that are cut off when a host converts them.
    for duration in [1, 999, 1_000, 50_000, 999_999, 1_000_000, 1_000_001, 1_999_999, 7_500_000, 20_000_000] {
        Timer::after(duration).block();
    }
}
