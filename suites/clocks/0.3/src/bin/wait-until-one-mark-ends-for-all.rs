//! A mark that several wait for occurs for all of them, also for those that begin to wait when others already do.
//@ covers = ["wasi:clocks/monotonic-clock#wait-until"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L37"
#![no_std]
#![no_main]

use clocks_0_3::{MILLISECOND, begin, wait, wait_until_mark};
use support::prelude::*;
use wasip3::clocks::monotonic_clock::now;

support::command!(async test);

async fn test() {
    let mark = now() + 60 * MILLISECOND;
    let mut waits = Vec::new();
    for _ in 0..20 {
        waits.push(begin(wait_until_mark(mark)).await);
        wait(MILLISECOND).await;
    }
    for wait in waits {
        wait.over().await;
    }
    // It has occurred for whoever asks later, too.
    wait_until_mark(mark).await;
}
