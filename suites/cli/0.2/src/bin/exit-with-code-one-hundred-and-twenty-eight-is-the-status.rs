//! `exit-with-code` with 128 ends the program with status 128, which a signed byte does not hold.
//@ covers = ["wasi:cli/exit#exit-with-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/exit.wit#L7"
//@ since = "0.2.12"
//@ expect = { exit = 128 }
#![no_std]
#![no_main]

use wasip2::cli::exit::exit_with_code;

support::command!(test);

fn test() -> Result<(), ()> {
    exit_with_code(128);
    Ok(())
}
