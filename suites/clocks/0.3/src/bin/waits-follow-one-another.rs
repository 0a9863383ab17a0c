//! A task that waits again and again waits the sum of its waits, while others do the same beside it.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for", "wasi:clocks/monotonic-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L43"
#![no_std]
#![no_main]

use clocks_0_3::{MILLISECOND, wait};
use support::prelude::*;
use support::tasks::join_all;
use wasip3::clocks::monotonic_clock::{get_resolution, now};

support::command!(async test);

async fn test() {
    join_all((1..=10).map(several)).await;
}

async fn several(count: u64) {
    let start = now();
    for _ in 0..count {
        wait(3 * MILLISECOND).await;
    }
    let elapsed = now() - start;
    let due = count * 3 * MILLISECOND;
    check!(
        elapsed + get_resolution() >= due,
        "{count} waits of three milliseconds take {due} ns or more, not {elapsed}"
    );
}
