//! A list may name a pollable, and a stream, more than once; each place is named only if its stream is ready.
//@ covers = ["wasi:io/poll#poll"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L31"
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
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let stdout = get_stdout();
    let (waiting, also_waiting) = (stdin.subscribe(), stdin.subscribe());
    let (ready, also_ready) = (stdout.subscribe(), stdout.subscribe());
    let named = poll(&[&waiting, &ready, &also_waiting, &also_ready, &waiting, &ready]);
    check!(named.iter().all(|index| index % 2 == 1), "only standard output is ready, at 1, 3 and 5: {named:?}");
    let named = poll(&[&ready, &ready, &ready]);
    check!(named.len() <= 3, "`poll` names no more places than there are: {named:?}");
    drop((waiting, also_waiting, ready, also_ready));
    print("mark");
    check_eq!(read_to_end(&stdin), b"data", "what was written after the mark");
}
