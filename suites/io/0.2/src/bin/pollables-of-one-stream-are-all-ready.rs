//! Every pollable of a stream becomes ready when data comes, not just the first one that is asked or waited for.
//@ covers = [
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@     "wasi:io/poll#[method]pollable.ready",
//@     "wasi:io/poll#[method]pollable.block",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L99"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use io_0_2::{print, read_to_end};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::io::poll::Pollable;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let pollables: Vec<Pollable> = (0..5).map(|_| stdin.subscribe()).collect();
    for pollable in &pollables {
        check!(!pollable.ready(), "no pollable is ready before anything was written");
    }
    print("mark");
    // The one in the middle is waited for alone. There is data then, and stays as long as nothing reads it.
    pollables[2].block();
    for (place, pollable) in pollables.iter().enumerate() {
        check!(pollable.ready(), "pollable {place} is ready when there is data");
        pollable.block();
    }
    drop(pollables);
    print("mark");
    check_eq!(read_to_end(&stdin), b"data", "what was written");
}
