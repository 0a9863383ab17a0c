//! The longest duration is neither refused nor over at once, and a wait for it can be given up.
//!
//! The end of such a wait is past the last mark of the clock. A host that adds the two overflows.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L43"
#![no_std]
#![no_main]

use clocks_0_3::{MILLISECOND, begin, wait};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let mut forever = begin(wait(u64::MAX)).await;
    check!(!forever.is_over().await, "a wait of 2^64 - 1 nanoseconds is not over when it begins");
    wait(10 * MILLISECOND).await;
    check!(!forever.is_over().await, "a wait of 2^64 - 1 nanoseconds is not over after ten milliseconds");
    drop(forever);
    wait(MILLISECOND).await;
}
