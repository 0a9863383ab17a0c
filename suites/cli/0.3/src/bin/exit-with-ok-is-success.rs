//! `exit` with ok ends the program as a success, although `run` would have gone on to return an error.
//@ covers = ["wasi:cli/exit#exit"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/exit.wit#L3"
//@ expect = { exit = 0 }
#![no_std]
#![no_main]

use wasip3::cli::exit::exit;

support::command!(async test);

async fn test() -> Result<(), ()> {
    exit(Ok(()));
    Err(())
}
