//! A guest that ends with the status that is expected passes.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ expect = { exit = 3, stdout = "out", stderr = "err" }
#![no_std]
#![no_main]

use wasip2::cli::{exit::exit_with_code, stderr::get_stderr, stdout::get_stdout};
support::command!(test);

fn test() {
    get_stdout().blocking_write_and_flush(b"out").expect("stdout takes bytes");
    get_stderr().blocking_write_and_flush(b"err").expect("stderr takes bytes");
    exit_with_code(3);
}
