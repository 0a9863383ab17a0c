//! A duration counts from the call, not from the moment that the program attends to it.
//!
//! Two hundred waits of a tenth of a second that begin at once are over at once, also if they are awaited one after another.
//! In a host that counts from then, they take twenty seconds, which is more than the deadline.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L43"
#![no_std]
#![no_main]

use clocks_0_3::{MILLISECOND, begin, wait};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let mut waits = Vec::new();
    for _ in 0..200 {
        waits.push(begin(wait(100 * MILLISECOND)).await);
    }
    for wait in waits {
        wait.over().await;
    }
}
