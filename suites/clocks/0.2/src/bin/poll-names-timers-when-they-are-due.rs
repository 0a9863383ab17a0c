//! Of timers of several durations and instants, `poll` names each when it is due and none before.
//!
//! Which of those that are due it names, and in which order, is not said. A loaded machine may find all of them due at
//! once.
//@ covers = [
//@     "wasi:io/poll#poll",
//@     "wasi:clocks/monotonic-clock#subscribe-duration",
//@     "wasi:clocks/monotonic-clock#subscribe-instant",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L28"
#![no_std]
#![no_main]

use clocks_0_2::MILLISECOND;
use clocks_0_2::timers::{Timer, poll};
use support::prelude::*;
use wasip2::clocks::monotonic_clock::now;

support::command!(test);

fn test() {
    let start = now();
    // Neither the order of the list nor its reverse is the order of the deadlines.
    let mut waiting = vec![
        Timer::after(60 * MILLISECOND),
        Timer::at(start + 15 * MILLISECOND),
        Timer::after(45 * MILLISECOND),
        Timer::at(start + 75 * MILLISECOND),
        Timer::after(30 * MILLISECOND),
    ];
    while !waiting.is_empty() {
        // `poll` checks that what it names is due.
        let ready = poll(&waiting.iter().collect::<Vec<_>>());
        let mut place = 0;
        waiting.retain(|_| {
            place += 1;
            !ready.contains(&(place - 1))
        });
    }
}
