//! A wait for no duration returns, also while a long one goes on.
//!
//! Whether it returns before other events are let happen is not said.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L43"
#![no_std]
#![no_main]

use clocks_0_3::{HOUR, begin, wait};
use wasip3::clocks::monotonic_clock::wait_for;

support::command!(async test);

async fn test() {
    for _ in 0..100 {
        wait_for(0).await;
    }
    let hour = begin(wait(HOUR)).await;
    for _ in 0..100 {
        wait_for(0).await;
    }
    drop(hour);
}
