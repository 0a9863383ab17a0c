//! `exit-with-code` with 1 ends the program with status 1, although `run` would have gone on to return ok.
//!
//! The output shows that the program did run: a component that cannot be started fails, too, and with the same status.
//@ covers = ["wasi:cli/exit#exit-with-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/exit.wit#L7"
//@ expect = { exit = 1, stdout = "exiting" }
#![no_std]
#![no_main]

use cli_0_3::print;
use wasip3::cli::exit::exit_with_code;

support::command!(async test);

async fn test() -> Result<(), ()> {
    print("exiting").await;
    exit_with_code(1);
    Ok(())
}
