//! An instant is a number of 64 bits: those far away are not cut to fewer, nor taken for negative.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-instant"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L15"
#![no_std]
#![no_main]

use clocks_0_2::MILLISECOND;
use clocks_0_2::timers::{LONG, Timer, poll};
use support::prelude::*;
use wasip2::clocks::monotonic_clock::now;

support::command!(test);

fn test() {
    // The numbers as distances from now, and as instants. The clock may have passed the smallest of the instants.
    let distances = LONG.into_iter().map(|distance| Timer::at(now().saturating_add(distance)));
    let mut timers: Vec<Timer> = distances.chain(LONG.into_iter().filter(|far| *far > now()).map(Timer::at)).collect();
    let soon = timers.len() as u32;
    timers.push(Timer::at(now() + 20 * MILLISECOND));
    let list: Vec<&Timer> = timers.iter().collect();
    // `poll` and `ready` check that what they find ready is due. If the machine stops for seconds, the nearest are.
    while !poll(&list).contains(&soon) {}
    for timer in &timers {
        timer.ready();
    }
}
