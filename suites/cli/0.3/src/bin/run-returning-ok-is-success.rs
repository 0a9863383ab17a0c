//! A program whose `run` returns ok has succeeded. The host runs it once.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/run.wit#L3"
//@ expect = { exit = 0, stdout = "running" }
#![no_std]
#![no_main]

use cli_0_3::print;

support::command!(async test);

async fn test() -> Result<(), ()> {
    print("running").await;
    Ok(())
}
