//! A timer that is asked over and over is not ready before its duration is over, and becomes ready without `block`.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-duration", "wasi:io/poll#[method]pollable.ready"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L49"
#![no_std]
#![no_main]

use clocks_0_2::MILLISECOND;
use clocks_0_2::timers::Timer;

support::command!(test);

fn test() {
    for duration in [MILLISECOND, 1_500_000, 30 * MILLISECOND] {
        let timer = Timer::after(duration);
        // `ready` checks that the timer is due. The harness ends a test that never gets out of this.
        while !timer.ready() {}
    }
}
