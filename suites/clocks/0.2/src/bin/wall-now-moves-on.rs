//! The wall clock does not stand still.
//!
//! It may be set back or forth at any time, so that a later reading is a different one, and not always a greater one.
//@ covers = ["wasi:clocks/wall-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/wall-clock.wit#L9"
#![no_std]
#![no_main]

use clocks_0_2::MILLISECOND;
use support::prelude::*;
use wasip2::clocks::monotonic_clock::subscribe_duration;
use wasip2::clocks::wall_clock::{now, resolution};

support::command!(test);

fn test() {
    let read = || {
        let time = now();
        (time.seconds, time.nanoseconds)
    };
    let first = read();
    // A clock of a coarse tick needs some time to move.
    for _ in 0..7 {
        subscribe_duration(20 * MILLISECOND).block();
        if read() != first {
            return;
        }
    }
    let tick = resolution();
    check!(
        tick.seconds > 0 || tick.nanoseconds > 100_000_000,
        "a clock of a resolution of {} ns has moved after 140 ms: it is at {first:?} s and ns",
        tick.nanoseconds
    );
}
