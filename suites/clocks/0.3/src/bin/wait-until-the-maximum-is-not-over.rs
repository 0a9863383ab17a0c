//! The last mark of the clock is neither refused nor there at once, and a wait for it can be given up.
//@ covers = ["wasi:clocks/monotonic-clock#wait-until"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L37"
#![no_std]
#![no_main]

use clocks_0_3::{MILLISECOND, begin, wait, wait_until_mark};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let mut last = begin(wait_until_mark(u64::MAX)).await;
    check!(!last.is_over().await, "a wait for the mark 2^64 - 1 is not over when it begins");
    wait(10 * MILLISECOND).await;
    check!(!last.is_over().await, "a wait for the mark 2^64 - 1 is not over after ten milliseconds");
    drop(last);
    wait(MILLISECOND).await;
}
