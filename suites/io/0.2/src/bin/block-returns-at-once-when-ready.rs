//! `block` returns immediately if the pollable is ready, however often.
//!
//! What is waited for does not come again: a host that waits for a change waits for ever.
//@ covers = ["wasi:io/poll#[method]pollable.block", "wasi:io/poll#[method]pollable.ready"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L17"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "read", id = "stdout", payload = "answer" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use io_0_2::{print, read_to_end};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let stdout = get_stdout();
    print("mark");
    let (input, output) = (stdin.subscribe(), stdout.subscribe());
    for _ in 0..10 {
        input.block();
        output.block();
        check!(input.ready() && output.ready(), "both streams are ready after `block`");
    }
    drop((input, output));
    print("answer");
    check_eq!(read_to_end(&stdin), b"data", "what was written");
}
