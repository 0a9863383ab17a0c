//! A wait that is given up ends, and those that go on end when they are due, whether they are longer or shorter, older or
//! younger.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for", "wasi:clocks/monotonic-clock#wait-until"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L43"
#![no_std]
#![no_main]

use clocks_0_3::{HOUR, MILLISECOND, begin, wait, wait_until_mark};
use wasip3::clocks::monotonic_clock::now;

support::command!(async test);

async fn test() {
    let sooner = begin(wait(20 * MILLISECOND)).await;
    let kept = begin(wait(30 * MILLISECOND)).await;
    let never = begin(wait(u64::MAX)).await;
    let hour = begin(wait_until_mark(now() + HOUR)).await;
    let later = begin(wait_until_mark(now() + 50 * MILLISECOND)).await;
    // Given up in an order that is not that of their ends, nor that in which they were begun.
    drop(never);
    drop(sooner);
    kept.over().await;
    drop(hour);
    later.over().await;
    wait(MILLISECOND).await;
}
