//! `exit-with-code` with 255 ends the program with status 255, the greatest there is.
//@ covers = ["wasi:cli/exit#exit-with-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/exit.wit#L7"
//@ expect = { exit = 255 }
#![no_std]
#![no_main]

use wasip3::cli::exit::exit_with_code;

support::command!(async test);

async fn test() -> Result<(), ()> {
    exit_with_code(255);
    Ok(())
}
