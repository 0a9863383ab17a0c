//! In a list of three hundred timers, `poll` names the one that is ready by its place, past what eight bits count.
//@ covers = ["wasi:io/poll#poll", "wasi:clocks/monotonic-clock#subscribe-duration"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L31"
#![no_std]
#![no_main]

use clocks_0_2::timers::{Timer, poll};
use clocks_0_2::{HOUR, MILLISECOND};
use support::prelude::*;

support::command!(test);

fn test() {
    let hours: Vec<Timer> = (0..299).map(|_| Timer::after(HOUR)).collect();
    for place in [255, 256, 299] {
        let short = Timer::after(5 * MILLISECOND);
        let mut list: Vec<&Timer> = hours.iter().collect();
        list.insert(place, &short);
        check_eq!(poll(&list), [place as u32], "the short timer is at {place}, the others wait for an hour");
    }
}
