//! `exit-with-code` does not return: nothing that comes after it happens, and what was written before it is kept.
//@ covers = ["wasi:cli/exit#exit-with-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/exit.wit#L13"
//@ since = "0.2.12"
//@ expect = { exit = 7, stdout = "before" }
#![no_std]
#![no_main]

use cli_0_2::print;
use support::prelude::*;
use wasip2::cli::exit::exit_with_code;

support::command!(test);

fn test() {
    print("before");
    exit_with_code(7);
    print("after");
    fail!("`exit-with-code` does not return");
}
