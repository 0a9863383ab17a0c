//! `exit` does not return: nothing that comes after it happens, wherever it is called.
//@ covers = ["wasi:cli/exit#exit"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/exit.wit#L3"
//@ expect = { exit = 0, stdout = "before" }
#![no_std]
#![no_main]

use cli_0_2::print;
use support::prelude::*;
use wasip2::cli::exit::exit;

support::command!(test);

fn test() {
    print("before");
    // A call deep inside others, with values that are still to be dropped.
    let depths = Vec::from([3, 2, 1, 0]);
    depths.iter().for_each(|depth| exit_at_zero(*depth));
    print("after");
    fail!("`exit` does not return");
}

fn exit_at_zero(depth: u32) {
    if depth == 0 {
        exit(Ok(()));
        print("returned");
    }
}
