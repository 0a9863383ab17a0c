//! The nanoseconds of the wall clock's resolution are less than a second.
//@ covers = ["wasi:clocks/wall-clock#resolution"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/wall-clock.wit#L43"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::clocks::wall_clock::resolution;

support::command!(test);

fn test() {
    let tick = resolution();
    check!(tick.nanoseconds < 1_000_000_000, "the nanoseconds of the resolution, {tick:?}");
}
