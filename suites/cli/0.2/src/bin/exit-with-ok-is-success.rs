//! `exit` with ok ends the program as a success, although `run` would have gone on to return an error.
//@ covers = ["wasi:cli/exit#exit"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/exit.wit#L3"
//@ expect = { exit = 0 }
#![no_std]
#![no_main]

use wasip2::cli::exit::exit;

support::command!(test);

fn test() -> Result<(), ()> {
    exit(Ok(()));
    Err(())
}
