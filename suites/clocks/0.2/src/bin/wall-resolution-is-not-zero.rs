//! The wall clock's resolution is not zero.
//!
//! The clock counts whole nanoseconds. Two readings that differ are one or more of them apart; nothing less is
//! resolved.
//@ covers = ["wasi:clocks/wall-clock#resolution"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/wall-clock.wit#L41"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::clocks::wall_clock::resolution;

support::command!(test);

fn test() {
    let tick = resolution();
    check_ne!((tick.seconds, tick.nanoseconds), (0, 0), "the seconds and nanoseconds of the wall clock's resolution");
}
