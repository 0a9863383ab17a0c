//! A program has one standard output: dropping the stream does not close it, and obtained again it goes on.
//@ covers = ["wasi:cli/stdout#get-stdout"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/stdio.wit#L16"
//@ expect = { exit = 0, stdout = "one two three" }
#![no_std]
#![no_main]

use cli_0_2::write_all;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    for part in ["one ", "two ", "three"] {
        let stream = get_stdout();
        write_all(&stream, part.as_bytes());
        drop(stream);
    }
}
