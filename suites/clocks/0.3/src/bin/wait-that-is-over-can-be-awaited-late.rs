//! A wait that ended while nobody attended to it is over when somebody does, however long ago that was.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for", "wasi:clocks/monotonic-clock#wait-until"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L37"
#![no_std]
#![no_main]

use clocks_0_3::{MILLISECOND, begin, wait, wait_until_mark};
use wasip3::clocks::monotonic_clock::now;

support::command!(async test);

async fn test() {
    let one = begin(wait(5 * MILLISECOND)).await;
    let other = begin(wait_until_mark(now() + 5 * MILLISECOND)).await;
    wait(60 * MILLISECOND).await;
    // The harness ends a test that never gets out of this.
    one.over().await;
    other.over().await;
}
