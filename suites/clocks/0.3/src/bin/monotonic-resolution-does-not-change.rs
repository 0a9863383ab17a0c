//! The resolution belongs to the monotonic clock: whoever asks for it twice gets the same answer.
//@ covers = ["wasi:clocks/monotonic-clock#get-resolution"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/monotonic-clock.wit#L32"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::clocks::monotonic_clock::get_resolution;

support::command!(async test);

async fn test() {
    let first = get_resolution();
    for query in 1..100 {
        check_eq!(get_resolution(), first, "the resolution at query {query} is the one of query 0");
    }
}
