//! A duration is a number of 64 bits: long ones are not cut to fewer, nor taken for negative.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-duration"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L21"
#![no_std]
#![no_main]

use clocks_0_2::MILLISECOND;
use clocks_0_2::timers::{LONG, Timer, poll};
use support::prelude::*;

support::command!(test);

fn test() {
    let mut timers: Vec<Timer> = LONG.into_iter().map(Timer::after).collect();
    timers.push(Timer::after(20 * MILLISECOND));
    let list: Vec<&Timer> = timers.iter().collect();
    // `poll` and `ready` check that what they find ready is due. If the machine stops for seconds, the shortest of the
    // long durations are.
    while !poll(&list).contains(&(LONG.len() as u32)) {}
    for timer in &timers {
        timer.ready();
    }
}
