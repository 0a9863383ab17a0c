//! A guest that waits for input that never comes times out.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ operations = [{ type = "run" }, { type = "read", id = "stdout", payload = "an answer" }, { type = "wait" }]
//@ timeout = 300
#![no_std]
#![no_main]

use wasip2::cli::stdin::get_stdin;
support::command!(test);

fn test() {
    let _ = get_stdin().blocking_read(1);
}
