//! A program whose `run` returns an error has failed, which is exit status 1. The host reports that, if at all, not on the
//! program's standard output.
//!
//! The output shows that the program did run: a component that cannot be started fails, too, and with the same status.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/run.wit#L3"
//@ expect = { exit = 1, stdout = "running" }
#![no_std]
#![no_main]

use cli_0_3::print;

support::command!(async test);

async fn test() -> Result<(), ()> {
    print("running").await;
    Err(())
}
