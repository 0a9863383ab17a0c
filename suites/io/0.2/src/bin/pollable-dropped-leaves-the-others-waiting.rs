//! To drop one pollable of a stream changes nothing for another: it still waits, and still becomes ready.
//@ covers = ["wasi:io/streams#[method]input-stream.subscribe", "wasi:io/poll#[method]pollable.block"]
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

use io_0_2::{print, read_to_end};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let sooner = stdin.subscribe();
    let kept = stdin.subscribe();
    let later = stdin.subscribe();
    for pollable in [&sooner, &kept, &later] {
        check!(!pollable.ready(), "no pollable is ready before anything was written");
    }
    drop(sooner);
    drop(later);
    check!(!kept.ready(), "the pollable that is kept is not ready because others were dropped");
    print("mark");
    kept.block();
    check!(kept.ready(), "the pollable that is kept is ready after `block`");
    drop(kept);
    check_eq!(read_to_end(&stdin), b"data", "what was written");
}
