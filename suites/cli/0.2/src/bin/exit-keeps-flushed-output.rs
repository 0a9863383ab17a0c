//! What the program wrote and flushed before `exit` is all there, on standard output as on standard error.
//@ covers = ["wasi:cli/exit#exit"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/exit.wit#L3"
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 1100 }, stderr = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 100 } }
#![no_std]
#![no_main]

use cli_0_2::{PATTERN, write_all};
use wasip2::cli::exit::exit;
use wasip2::cli::stderr::get_stderr;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() -> Result<(), ()> {
    // More than the 64 KiB that a pipe of Linux holds.
    write_all(&get_stdout(), PATTERN.repeat(1100).as_bytes());
    write_all(&get_stderr(), PATTERN.repeat(100).as_bytes());
    exit(Ok(()));
    Err(())
}
