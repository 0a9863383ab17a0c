//! `exit-with-code` does not return: nothing that comes after it happens, and what was written before it is kept.
//@ covers = ["wasi:cli/exit#exit-with-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/exit.wit#L13"
//@ expect = { exit = 7, stdout = "before" }
#![no_std]
#![no_main]

use cli_0_3::print;
use wasip3::cli::exit::exit_with_code;

support::command!(async test);

async fn test() {
    print("before").await;
    exit_with_code(7);
    // The output tells that it was reached.
    print("after").await;
}
