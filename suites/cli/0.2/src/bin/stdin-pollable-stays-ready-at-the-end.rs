//! At the end of standard input its pollables are ready, the old as the new ones, and `block` does not wait.
//@ covers = ["wasi:cli/stdin#get-stdin", "wasi:io/streams#[method]input-stream.subscribe"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L99"
//@ stdin = "data"
#![no_std]
#![no_main]

use cli_0_2::{check_closed, read_to_end};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let before = stdin.subscribe();
    check_eq!(read_to_end(&stdin), b"data", "the bytes on standard input");
    for _ in 0..3 {
        check!(before.ready(), "the pollable from before the end is ready at the end");
        before.block();
        let after = stdin.subscribe();
        check!(after.ready(), "a pollable from after the end is ready");
        after.block();
        check_closed(stdin.blocking_read(100), "`blocking-read` after the end gives `closed`");
    }
}
