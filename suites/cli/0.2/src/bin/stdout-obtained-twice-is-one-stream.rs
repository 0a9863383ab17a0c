//! A program has one standard output: two streams for it write to the same place, in the order of their flushed writes.
//@ covers = ["wasi:cli/stdout#get-stdout"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/stdio.wit#L16"
//@ expect = { exit = 0, stdout = "one two three four" }
#![no_std]
#![no_main]

use cli_0_2::write_all;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let first = get_stdout();
    let second = get_stdout();
    write_all(&first, b"one ");
    write_all(&second, b"two ");
    write_all(&first, b"three ");
    write_all(&second, b"four");
}
