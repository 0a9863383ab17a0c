//! A timer that is asked over and over is not ready before its instant, and becomes ready without `block`.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-instant", "wasi:io/poll#[method]pollable.ready"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L42"
#![no_std]
#![no_main]

use clocks_0_2::MILLISECOND;
use clocks_0_2::timers::Timer;
use wasip2::clocks::monotonic_clock::now;

support::command!(test);

fn test() {
    for distance in [MILLISECOND, 1_500_000, 30 * MILLISECOND] {
        let timer = Timer::at(now() + distance);
        // `ready` checks that the timer is due. The harness ends a test that never gets out of this.
        while !timer.ready() {}
    }
}
