//! Of two timers that are awaited in asynchronous Rust, the shorter is over first, and the other can be given up then.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-duration", "wasi:io/poll#poll"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L31"
#![no_std]
#![no_main]

use async_0_2::{HOUR, MILLISECOND, block_on, sleep};
use core::pin::pin;
use futures_util::future::{Either, select};
use support::prelude::*;

support::command!(test);

fn test() {
    block_on(async {
        for round in 0..20 {
            let is_short = match round % 2 {
                0 => matches!(select(pin!(sleep(HOUR)), pin!(sleep(MILLISECOND))).await, Either::Right(_)),
                _ => matches!(select(pin!(sleep(MILLISECOND)), pin!(sleep(HOUR))).await, Either::Left(_)),
            };
            check!(is_short, "a wait of a millisecond is over before one of an hour, in round {round}");
        }
    });
}
