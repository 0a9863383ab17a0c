//! A wait for a duration takes that duration or more, from a nanosecond to some milliseconds.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L43"
#![no_std]
#![no_main]

use clocks_0_3::wait;

support::command!(async test);

async fn test() {
    // Numbers beside whole microseconds and milliseconds are those that are cut off when a host converts them.
    for duration in [1, 999, 1_000, 50_000, 999_999, 1_000_000, 1_000_001, 1_999_999, 7_500_000, 20_000_000] {
        wait(duration).await;
    }
}
