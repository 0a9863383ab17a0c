//! A wait for a mark is not over before the clock has reached it.
//@ covers = ["wasi:clocks/monotonic-clock#wait-until"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L37"
#![no_std]
#![no_main]

use clocks_0_3::wait_until_mark;
use wasip3::clocks::monotonic_clock::now;

support::command!(async test);

async fn test() {
    for distance in [1, 999, 1_000, 50_000, 999_999, 1_000_000, 1_000_001, 1_999_999, 7_500_000, 20_000_000] {
        wait_until_mark(now() + distance).await;
    }
}
