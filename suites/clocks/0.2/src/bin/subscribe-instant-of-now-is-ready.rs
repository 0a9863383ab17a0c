//! A timer of the instant that the clock has just shown becomes ready.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-instant"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L42"
#![no_std]
#![no_main]

use clocks_0_2::HOUR;
use clocks_0_2::timers::{Timer, poll};
use support::prelude::*;
use wasip2::clocks::monotonic_clock::now;

support::command!(test);

fn test() {
    for _ in 0..10 {
        Timer::at(now()).block();
    }
    let (hour, instant) = (Timer::after(HOUR), Timer::at(now()));
    check_eq!(poll(&[&hour, &instant]), [1], "the timer of the present instant is the one that is ready");
    while !instant.ready() {}
}
