//! `exit-with-code` with 125 ends the program with status 125, the last that shells give no meaning of their own.
//@ covers = ["wasi:cli/exit#exit-with-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/exit.wit#L7"
//@ expect = { exit = 125 }
#![no_std]
#![no_main]

use wasip3::cli::exit::exit_with_code;

support::command!(async test);

async fn test() -> Result<(), ()> {
    exit_with_code(125);
    Ok(())
}
