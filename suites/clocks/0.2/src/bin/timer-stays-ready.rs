//! A timer that has been ready stays ready: its instant has occurred, whoever has waited for it and however often.
//@ covers = [
//@     "wasi:clocks/monotonic-clock#subscribe-duration",
//@     "wasi:clocks/monotonic-clock#subscribe-instant",
//@     "wasi:io/poll#[method]pollable.ready",
//@     "wasi:io/poll#[method]pollable.block",
//@     "wasi:io/poll#poll",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L42"
#![no_std]
#![no_main]

use clocks_0_2::timers::{Timer, poll};
use clocks_0_2::{HOUR, MILLISECOND};
use support::prelude::*;
use wasip2::clocks::monotonic_clock::now;

support::command!(test);

fn test() {
    let hour = Timer::after(HOUR);
    for timer in [Timer::after(5 * MILLISECOND), Timer::at(now() + 5 * MILLISECOND)] {
        timer.block();
        for _ in 0..3 {
            timer.block();
            check_eq!(poll(&[&hour, &timer]), [1], "the timer that has been ready is ready");
            check!(timer.ready(), "the timer that has been ready is ready");
        }
    }
}
