//! `exit-with-code` with 125 ends the program with status 125, the last that shells give no meaning of their own.
//@ covers = ["wasi:cli/exit#exit-with-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/exit.wit#L7"
//@ since = "0.2.12"
//@ expect = { exit = 125 }
#![no_std]
#![no_main]

use wasip2::cli::exit::exit_with_code;

support::command!(test);

fn test() -> Result<(), ()> {
    exit_with_code(125);
    Ok(())
}
