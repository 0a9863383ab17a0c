//! Waits that are begun together end together: three hundred of a tenth of a second each take no thirty seconds.
//!
//! A host that does one asynchronous call at a time does not meet the deadline of ten seconds.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for", "wasi:clocks/monotonic-clock#wait-until"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L45"
#![no_std]
#![no_main]

use clocks_0_3::{MILLISECOND, wait, wait_until_mark};
use support::prelude::*;
use support::tasks::{join, join_all};
use wasip3::clocks::monotonic_clock::now;

support::command!(async test);

async fn test() {
    let mark = now() + 100 * MILLISECOND;
    let durations = join_all((0..150).map(|_| wait(100 * MILLISECOND)));
    let marks = join_all((0..150).map(|_| wait_until_mark(mark)));
    let (durations, marks) = join(durations, marks).await;
    check_eq!(durations.len() + marks.len(), 300, "the number of waits that are over");
}
