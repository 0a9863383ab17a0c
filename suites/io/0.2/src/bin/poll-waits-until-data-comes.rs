//! `poll` of streams of which none is ready waits until one is, and names it: not before, and not another one.
//@ covers = ["wasi:io/poll#poll"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L28"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use io_0_2::{poll, print, read_exactly};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::clocks::monotonic_clock::subscribe_duration;

support::command!(test);

/// Longer than any test runs, in nanoseconds.
const HOUR: u64 = 3_600_000_000_000;

fn test() {
    let stdin = get_stdin();
    let hour = subscribe_duration(HOUR);
    let pollable = stdin.subscribe();
    check!(!pollable.ready(), "the pollable is not ready before anything was written");
    print("mark");
    check_eq!(poll(&[&hour, &pollable, &hour]), [1], "standard input is ready, an hour has not passed");
    check!(pollable.ready(), "a pollable that `poll` has named is ready");
    drop(pollable);
    check_eq!(read_exactly(&stdin, 4), b"data", "what was written");
}
