//! Of waits of several durations and marks that go on together, none ends before it is due, and each ends.
//!
//! In which order they end is not said. A loaded machine may find all of them due at once.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for", "wasi:clocks/monotonic-clock#wait-until"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L37"
#![no_std]
#![no_main]

use clocks_0_3::{MILLISECOND, wait, wait_until_mark};
use support::tasks::{join, join_all};
use wasip3::clocks::monotonic_clock::now;

support::command!(async test);

async fn test() {
    let start = now();
    // Neither the order of the lists nor its reverse is the order in which they are due.
    let durations = join_all([60, 0, 45, 30, 1].map(|count| wait(count * MILLISECOND)));
    let marks = join_all([15, 75, 0, 50, 5].map(|count| wait_until_mark(start + count * MILLISECOND)));
    join(durations, marks).await;
}
