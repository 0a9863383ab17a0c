//! A stream that has ended is ready, and `poll` names it, as often as it is asked.
//@ covers = ["wasi:io/poll#poll", "wasi:io/streams#[method]input-stream.subscribe"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L100"
//@ stdin = "data"
#![no_std]
#![no_main]

use io_0_2::{poll, read_to_end};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::clocks::monotonic_clock::subscribe_duration;

support::command!(test);

/// Longer than any test runs, in nanoseconds.
const HOUR: u64 = 3_600_000_000_000;

fn test() {
    let stdin = get_stdin();
    let hour = subscribe_duration(HOUR);
    let before = stdin.subscribe();
    check_eq!(read_to_end(&stdin), b"data", "the bytes before the end");
    for _ in 0..3 {
        check_eq!(poll(&[&hour, &before]), [1], "the pollable from before the end, as an hour has not passed");
        let after = stdin.subscribe();
        check_eq!(poll(&[&after, &hour]), [0], "a pollable from after the end, as an hour has not passed");
    }
}
