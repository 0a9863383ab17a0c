//! A program need not read its standard input, however much there is.
//@ covers = ["wasi:cli/stdin#get-stdin"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/stdio.wit#L7"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }
#![no_std]
#![no_main]

use cli_0_2::{PATTERN, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let bytes = succeed(get_stdin().blocking_read(5), "`blocking-read` before the end succeeds");
    check_eq!(bytes, PATTERN.as_bytes()[..bytes.len()], "the first bytes of a large standard input");
    check!(!bytes.is_empty(), "`blocking-read` gives at least one byte");
}
