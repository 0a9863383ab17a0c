//! A mark is a number of 64 bits: those far away are not cut to fewer, nor taken for negative.
//@ covers = ["wasi:clocks/monotonic-clock#wait-until"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L18"
#![no_std]
#![no_main]

use clocks_0_3::{LONG, MILLISECOND, wait_until_mark};
use support::prelude::*;
use support::tasks::{First, join_all, race};
use wasip3::clocks::monotonic_clock::now;

support::command!(async test);

async fn test() {
    // The numbers as distances from now, and as marks. The clock may have passed the smallest of the marks.
    let distances = LONG.into_iter().map(|distance| now().saturating_add(distance));
    let marks: Vec<u64> = distances.chain(LONG.into_iter().filter(|far| *far > now())).collect();
    // Each wait checks that it is due when it ends.
    let far = join_all(marks.into_iter().map(wait_until_mark));
    match race(far, wait_until_mark(now() + 50 * MILLISECOND)).await {
        First::One(_) => fail!("a wait for a mark centuries away is not over"),
        First::Other(()) => {}
    }
}
