//! Of timers of which one is ready, `poll` names that one, by its place in the list.
//@ covers = ["wasi:io/poll#poll", "wasi:clocks/monotonic-clock#subscribe-duration"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L31"
#![no_std]
#![no_main]

use clocks_0_2::HOUR;
use clocks_0_2::timers::{Timer, poll};
use support::prelude::*;

support::command!(test);

fn test() {
    let hours: Vec<Timer> = (0..4).map(|_| Timer::after(HOUR)).collect();
    for place in 0..=hours.len() {
        let none = Timer::after(0);
        let mut list: Vec<&Timer> = hours.iter().collect();
        list.insert(place, &none);
        check_eq!(poll(&list), [place as u32], "the timer of no duration is at {place}, the others wait for an hour");
    }
}
