//! `exit-with-code` with 0 ends the program with status 0, although `run` would have gone on to return an error.
//@ covers = ["wasi:cli/exit#exit-with-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/exit.wit#L10"
//@ expect = { exit = 0 }
#![no_std]
#![no_main]

use wasip3::cli::exit::exit_with_code;

support::command!(async test);

async fn test() -> Result<(), ()> {
    exit_with_code(0);
    Err(())
}
