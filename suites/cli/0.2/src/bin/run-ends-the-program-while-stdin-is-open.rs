//! The program ends when `run` returns, also if its standard input is still open and the program has asked for data that never
//! comes.
//!
//! A host whose own reading of standard input holds up its end waits for ever.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "returning" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_2::print;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    // What it answers is the claim of another test. A host may have begun to read for it.
    let _ = stdin.subscribe().ready();
    print("returning");
}
