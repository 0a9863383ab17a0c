//! A program has one standard input: obtained again, it goes on with the data that comes then, after all that was read before.
//!
//! The second part is written only when the first was read and the first stream was dropped, so that no buffer of the first
//! stream can have held it. Nothing says that dropping the stream closes the program's standard input.
//@ covers = ["wasi:cli/stdin#get-stdin"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/stdio.wit#L7"
//@ operations = [
//@     { type = "run" },
//@     { type = "write", id = "stdin", payload = "first" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "second" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_2::{print, read_to_end, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let mut first = Vec::new();
    while first.len() < 5 {
        first.extend(succeed(stdin.blocking_read(100), "`blocking-read` before the end succeeds"));
    }
    check_eq!(first, b"first", "the first part, from the first stream");
    drop(stdin);
    print("mark");
    check_eq!(read_to_end(&get_stdin()), b"second", "the second part, from the second stream");
}
