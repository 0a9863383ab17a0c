//! A program has one standard error: two streams for it write to the same place, in the order of their flushed writes.
//@ covers = ["wasi:cli/stderr#get-stderr"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/stdio.wit#L25"
//@ expect = { exit = 0, stderr = "one two three four" }
#![no_std]
#![no_main]

use cli_0_2::write_all;
use wasip2::cli::stderr::get_stderr;

support::command!(test);

fn test() {
    let first = get_stderr();
    let second = get_stderr();
    write_all(&first, b"one ");
    write_all(&second, b"two ");
    write_all(&first, b"three ");
    write_all(&second, b"four");
}
