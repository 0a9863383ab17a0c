//! `poll` names the stream that is ready by its place in the list, wherever that is, and none of those that are not.
//!
//! Standard output is ready, and standard input has no data until the harness has seen the mark.
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
use wasip2::io::poll::Pollable;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let stdout = get_stdout();
    let waiting: Vec<Pollable> = (0..4).map(|_| stdin.subscribe()).collect();
    let ready = stdout.subscribe();
    for place in 0..=waiting.len() {
        let mut list: Vec<&Pollable> = waiting.iter().collect();
        list.insert(place, &ready);
        check_eq!(poll(&list), [place as u32], "standard output is at {place}, the others have no data");
    }
    drop((waiting, ready));
    print("mark");
    check_eq!(read_to_end(&stdin), b"data", "what was written after the mark");
}
