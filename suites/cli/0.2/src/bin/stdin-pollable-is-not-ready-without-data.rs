//! The pollable of a standard input that is open but has no data is not ready.
//!
//! The harness writes only after it has seen the program's mark.
//@ covers = ["wasi:cli/stdin#get-stdin", "wasi:io/streams#[method]input-stream.subscribe"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L99"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_2::{print, read_to_end};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let pollable = stdin.subscribe();
    for _ in 0..100 {
        check!(!pollable.ready(), "the pollable is not ready before anything was written");
    }
    drop(pollable);
    print("mark");
    check_eq!(read_to_end(&stdin), b"data", "what was written after the mark");
}
