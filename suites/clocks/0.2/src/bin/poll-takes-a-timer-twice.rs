//! A list may name a timer twice; each of its places may be named when it is ready.
//@ covers = ["wasi:io/poll#poll"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L31"
#![no_std]
#![no_main]

use clocks_0_2::timers::{Timer, poll};
use clocks_0_2::{HOUR, MILLISECOND};
use support::prelude::*;

support::command!(test);

fn test() {
    let (hour, short) = (Timer::after(HOUR), Timer::after(10 * MILLISECOND));
    let named = poll(&[&hour, &short, &hour, &short]);
    check!(named.iter().all(|index| matches!(index, 1 | 3)), "only the short timer is ready, at 1 and 3: {named:?}");
    let named = poll(&[&short, &short]);
    check!(named.iter().all(|index| matches!(index, 0 | 1)), "the short timer is ready, at 0 and 1: {named:?}");
}
