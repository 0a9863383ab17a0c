//! A system clock that shows fractions of a second does not say that it resolves whole seconds only.
//!
//! A resolution that is coarser than what the readings show may be meant as a promise, so that this finds only the
//! mistaken unit: a clock of a second or more has no hundred different readings within the deadline of ten seconds.
//@ covers = ["wasi:clocks/system-clock#now", "wasi:clocks/system-clock#get-resolution"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/system-clock.wit#L47"
#![no_std]
#![no_main]

use clocks_0_3::SECOND;
use support::prelude::*;
use wasip3::clocks::system_clock::{get_resolution, now};

support::command!(async test);

async fn test() {
    let mut last = now();
    let tick = get_resolution();
    if tick < SECOND {
        return;
    }
    let mut changes = 0;
    for _ in 0..2000 {
        let this = now();
        if (this.seconds, this.nanoseconds) != (last.seconds, last.nanoseconds) {
            changes += 1;
            last = this;
        }
    }
    check!(changes < 100, "a clock of a resolution of {tick} ns has not changed {changes} times");
}
