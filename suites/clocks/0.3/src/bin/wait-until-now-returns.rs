//! A wait for the mark that the clock has just shown is over.
//@ covers = ["wasi:clocks/monotonic-clock#wait-until"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L37"
#![no_std]
#![no_main]

use clocks_0_3::{HOUR, begin, wait};
use wasip3::clocks::monotonic_clock::{now, wait_until};

support::command!(async test);

async fn test() {
    let hour = begin(wait(HOUR)).await;
    for _ in 0..50 {
        wait_until(now()).await;
    }
    drop(hour);
}
