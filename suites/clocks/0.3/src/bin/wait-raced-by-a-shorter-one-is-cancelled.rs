//! Of a long and a short wait the short one is over first, and the long one can be given up then, again and again.
//@ covers = ["wasi:clocks/monotonic-clock#wait-for"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L43"
#![no_std]
#![no_main]

use clocks_0_3::{HOUR, MILLISECOND, wait};
use support::prelude::*;
use support::tasks::{First, race};

support::command!(async test);

async fn test() {
    for round in 0..20 {
        let first = if round % 2 == 0 {
            race(wait(HOUR), wait(MILLISECOND)).await == First::Other(())
        } else {
            race(wait(MILLISECOND), wait(HOUR)).await == First::One(())
        };
        check!(first, "a wait of a millisecond is over before one of an hour, in round {round}");
    }
}
