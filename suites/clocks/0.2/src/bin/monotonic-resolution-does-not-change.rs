//! The resolution belongs to the monotonic clock: whoever asks for it twice gets the same answer.
//@ covers = ["wasi:clocks/monotonic-clock#resolution"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L37"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::clocks::monotonic_clock::resolution;

support::command!(test);

fn test() {
    let first = resolution();
    for query in 1..100 {
        check_eq!(resolution(), first, "the resolution at query {query} is the one of query 0");
    }
}
