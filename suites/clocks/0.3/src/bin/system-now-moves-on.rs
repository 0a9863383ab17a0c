//! The system clock does not stand still.
//!
//! It may be set back or forth at any time, so that a later reading is a different one, and not always a greater one.
//@ covers = ["wasi:clocks/system-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/system-clock.wit#L38"
#![no_std]
#![no_main]

use clocks_0_3::MILLISECOND;
use support::prelude::*;
use wasip3::clocks::monotonic_clock::wait_for;
use wasip3::clocks::system_clock::{get_resolution, now};

support::command!(async test);

async fn test() {
    let read = || {
        let time = now();
        (time.seconds, time.nanoseconds)
    };
    let first = read();
    // A clock of a coarse tick needs some time to move.
    for _ in 0..7 {
        wait_for(20 * MILLISECOND).await;
        if read() != first {
            return;
        }
    }
    let tick = get_resolution();
    check!(
        tick > 100 * MILLISECOND,
        "a clock of a resolution of {tick} ns has moved after 140 ms: it is at {first:?} s and ns"
    );
}
