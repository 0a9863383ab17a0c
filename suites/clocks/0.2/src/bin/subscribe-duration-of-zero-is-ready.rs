//! A timer of no duration is ready: `block` and `poll` return, and `ready` becomes true.
//!
//! Nothing is claimed of the first answer of `ready`. The timer is ready *after* the duration, and how soon is not
//! said: a host may let other events happen first, as Wasmtime does.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-duration"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L49"
#![no_std]
#![no_main]

use clocks_0_2::HOUR;
use clocks_0_2::timers::{Timer, poll};
use support::prelude::*;

support::command!(test);

fn test() {
    Timer::after(0).block();

    let (hour, none) = (Timer::after(HOUR), Timer::after(0));
    check_eq!(poll(&[&hour, &none]), [1], "the timer of no duration is the one that is ready");

    // The harness ends a test that never gets out of this.
    let none = Timer::after(0);
    while !none.ready() {}
}
