//! With a timer in the list, `poll` of a stream that has no data ends, and names the timer.
//!
//! The harness writes only after it has seen the program's mark.
//@ covers = ["wasi:io/poll#poll"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L38"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use io_0_2::{poll, print, read_to_end};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::clocks::monotonic_clock::subscribe_duration;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let waiting = stdin.subscribe();
    for milliseconds in [0, 1, 10] {
        let timer = subscribe_duration(milliseconds * 1_000_000);
        check_eq!(poll(&[&waiting, &timer]), [1], "the timer of {milliseconds} ms, as there is no data");
    }
    check!(!waiting.ready(), "the stream is not ready because a timer was");
    drop(waiting);
    print("mark");
    check_eq!(read_to_end(&stdin), b"data", "what was written after the mark");
}
