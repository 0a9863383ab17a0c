//! `exit-with-code` with 1 ends the program with status 1, although `run` would have gone on to return ok.
//!
//! The output shows that the program did run: a component that cannot be started fails, too, and with the same status.
//@ covers = ["wasi:cli/exit#exit-with-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/exit.wit#L7"
//@ since = "0.2.12"
//@ expect = { exit = 1, stdout = "exiting" }
#![no_std]
#![no_main]

use cli_0_2::print;
use wasip2::cli::exit::exit_with_code;

support::command!(test);

fn test() -> Result<(), ()> {
    print("exiting");
    exit_with_code(1);
    Ok(())
}
