//! The system clock's resolution is not zero.
//!
//! The clock counts whole nanoseconds. Two readings that differ are one or more of them apart; nothing less is
//! resolved.
//@ covers = ["wasi:clocks/system-clock#get-resolution"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/system-clock.wit#L48"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::clocks::system_clock::get_resolution;

support::command!(async test);

async fn test() {
    check_ne!(get_resolution(), 0, "the resolution of the system clock in nanoseconds");
}
