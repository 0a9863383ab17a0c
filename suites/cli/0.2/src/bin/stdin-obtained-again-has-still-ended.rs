//! A program has one standard input: obtained again after its end, it has ended, and does not start over.
//@ covers = ["wasi:cli/stdin#get-stdin"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/stdio.wit#L7"
//@ stdin = "data"
#![no_std]
#![no_main]

use cli_0_2::{check_closed, read_to_end};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    check_eq!(read_to_end(&stdin), b"data", "the bytes on standard input");
    drop(stdin);
    for _ in 0..3 {
        check_closed(
            get_stdin().blocking_read(100),
            "standard input that is obtained again after its end gives `closed`",
        );
    }
}
