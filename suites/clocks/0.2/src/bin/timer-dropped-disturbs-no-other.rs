//! To drop timers, waiting or ready, neither blocks nor changes when another one is ready.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-duration", "wasi:clocks/monotonic-clock#subscribe-instant"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L49"
#![no_std]
#![no_main]

use clocks_0_2::timers::{Timer, poll};
use clocks_0_2::{HOUR, MILLISECOND};
use support::prelude::*;
use wasip2::clocks::monotonic_clock::now;

support::command!(test);

fn test() {
    let sooner = Timer::after(10 * MILLISECOND);
    let never = Timer::after(HOUR);
    let kept = Timer::after(30 * MILLISECOND);
    let same = Timer::at(now() + 30 * MILLISECOND);
    let later = Timer::at(now() + 40 * MILLISECOND);
    // Waiting, before and after the one that is kept.
    drop((sooner, never, same));
    // Ready.
    let ready = Timer::after(0);
    ready.block();
    drop(ready);

    check_eq!(poll(&[&kept]), [0], "the timer that is kept is ready after its duration");
    check!(kept.ready(), "the timer that is kept stays ready");
    drop(kept);
    later.block();
}
