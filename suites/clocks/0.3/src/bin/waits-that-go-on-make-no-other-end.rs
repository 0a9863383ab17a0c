//! That one wait is over ends no other one, be it older or younger.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for", "wasi:clocks/monotonic-clock#wait-until"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L37"
#![no_std]
#![no_main]

use clocks_0_3::{HOUR, MILLISECOND, begin, wait, wait_until_mark};
use support::prelude::*;
use wasip3::clocks::monotonic_clock::now;

support::command!(async test);

async fn test() {
    let mut older = begin(wait(HOUR)).await;
    let short = begin(wait(10 * MILLISECOND)).await;
    let mark = begin(wait_until_mark(now() + 15 * MILLISECOND)).await;
    let mut younger = begin(wait_until_mark(now() + HOUR)).await;
    short.over().await;
    check!(!older.is_over().await, "an older wait of an hour is not over when one of ten milliseconds is");
    mark.over().await;
    check!(!older.is_over().await, "an older wait of an hour is not over when one for a mark is");
    check!(!younger.is_over().await, "a younger wait for a mark in an hour is not over either");
}
