//! A duration is a number of 64 bits: long ones are not cut to fewer, nor taken for negative.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/types.wit#L7"
#![no_std]
#![no_main]

use clocks_0_3::{LONG, MILLISECOND, wait};
use support::prelude::*;
use support::tasks::{First, join_all, race};

support::command!(async test);

async fn test() {
    // Each wait checks that it is due when it ends. If the machine stops for seconds, the shortest of the long ones is.
    let long = join_all(LONG.map(wait));
    match race(long, wait(50 * MILLISECOND)).await {
        First::One(_) => fail!("a wait of centuries is not over"),
        First::Other(()) => {}
    }
}
