//! A wait ends also while the program has something to do and only gives way now and then.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L45"
#![no_std]
#![no_main]

use clocks_0_3::{MILLISECOND, begin, wait};
use support::tasks::give_way;

support::command!(async test);

async fn test() {
    let mut wait = begin(wait(10 * MILLISECOND)).await;
    // The harness ends a test that never gets out of this.
    while !wait.is_over().await {
        give_way().await;
    }
}
