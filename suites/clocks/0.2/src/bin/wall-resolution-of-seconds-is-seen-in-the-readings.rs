//! A wall clock that shows fractions of a second does not say that it resolves whole seconds only.
//!
//! A resolution that is coarser than what the readings show may be meant as a promise, so that this finds only the
//! mistaken unit: a clock of a second or more has no hundred different readings within the deadline of ten seconds.
//@ covers = ["wasi:clocks/wall-clock#resolution"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/wall-clock.wit#L41"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::clocks::wall_clock::{now, resolution};

support::command!(test);

fn test() {
    let tick = resolution();
    if tick.seconds == 0 {
        return;
    }
    let mut last = now();
    let mut changes = 0;
    for _ in 0..2000 {
        let this = now();
        if (this.seconds, this.nanoseconds) != (last.seconds, last.nanoseconds) {
            changes += 1;
            last = this;
        }
    }
    check!(changes < 100, "a clock of a resolution of {tick:?} has not changed {changes} times");
}
