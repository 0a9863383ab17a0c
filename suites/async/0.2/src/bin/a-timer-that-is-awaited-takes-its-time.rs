//! A timer that is awaited in asynchronous Rust is over when its time has elapsed, and not before.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-duration", "wasi:io/poll#poll"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L49"
#![no_std]
#![no_main]

use async_0_2::{MILLISECOND, block_on, sleep};
use support::prelude::*;
use wasip2::clocks::monotonic_clock::now;

support::command!(test);

fn test() {
    let start = now();
    block_on(async {
        for _ in 0..5 {
            sleep(4 * MILLISECOND).await;
        }
        sleep(0).await;
    });
    let elapsed = now() - start;
    check!(elapsed >= 20 * MILLISECOND, "five waits one after the other take as long as all of them, not {elapsed} ns");
}
