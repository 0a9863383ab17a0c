//! Of several timers that are ready, `poll` names one or more, and none of those that are not.
//@ covers = ["wasi:io/poll#poll"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L31"
#![no_std]
#![no_main]

use clocks_0_2::timers::{Timer, poll};
use clocks_0_2::{HOUR, MILLISECOND};
use support::prelude::*;

support::command!(test);

fn test() {
    let hour = Timer::after(HOUR);
    let ready: Vec<Timer> = [0, 1, MILLISECOND].map(Timer::after).into();
    for timer in &ready {
        timer.block();
    }
    // `poll` checks that it names at least one, and only some that are due.
    let named = poll(&[&ready[0], &hour, &ready[1], &hour, &ready[2]]);
    check!(
        !named.contains(&1) && !named.contains(&3),
        "the timer of an hour is not among those that are ready: {named:?}"
    );
}
