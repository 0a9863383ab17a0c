//! `exit-with-code` with 128 ends the program with status 128, which a signed byte does not hold.
//@ covers = ["wasi:cli/exit#exit-with-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/exit.wit#L7"
//@ expect = { exit = 128 }
#![no_std]
#![no_main]

use wasip3::cli::exit::exit_with_code;

support::command!(async test);

async fn test() -> Result<(), ()> {
    exit_with_code(128);
    Ok(())
}
