//! A program has one standard error: dropping the stream does not close it, and obtained again it goes on.
//@ covers = ["wasi:cli/stderr#get-stderr"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/stdio.wit#L25"
//@ expect = { exit = 0, stderr = "one two three" }
#![no_std]
#![no_main]

use cli_0_2::write_all;
use wasip2::cli::stderr::get_stderr;

support::command!(test);

fn test() {
    for part in ["one ", "two ", "three"] {
        let stream = get_stderr();
        write_all(&stream, part.as_bytes());
        drop(stream);
    }
}
