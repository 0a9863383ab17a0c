//! The resolution belongs to the wall clock: whoever asks for it twice gets the same answer.
//@ covers = ["wasi:clocks/wall-clock#resolution"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/wall-clock.wit#L41"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::clocks::wall_clock::resolution;

support::command!(test);

fn test() {
    let first = resolution();
    for query in 1..100 {
        let this = resolution();
        check_eq!(
            (this.seconds, this.nanoseconds),
            (first.seconds, first.nanoseconds),
            "the resolution at query {query} is the one of query 0"
        );
    }
}
