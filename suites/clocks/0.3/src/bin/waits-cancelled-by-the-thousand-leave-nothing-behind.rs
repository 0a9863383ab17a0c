//! A program may begin waits and give them up, thousands of times, and waits go on to work.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for", "wasi:clocks/monotonic-clock#wait-until"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L45"
#![no_std]
#![no_main]

use clocks_0_3::{HOUR, MILLISECOND, begin, wait, wait_until_mark};
use support::prelude::*;
use wasip3::clocks::monotonic_clock::now;

support::command!(async test);

async fn test() {
    for _ in 0..30 {
        let mut waits = Vec::new();
        for _ in 0..100 {
            waits.push((begin(wait(HOUR)).await, begin(wait_until_mark(now() + HOUR)).await));
        }
        drop(waits);
        wait(100_000).await;
    }
    wait(MILLISECOND).await;
}
