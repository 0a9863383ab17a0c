//! `exit` does not return: nothing that comes after it happens, wherever it is called.
//@ covers = ["wasi:cli/exit#exit"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/exit.wit#L3"
//@ expect = { exit = 0, stdout = "before" }
#![no_std]
#![no_main]

use cli_0_3::print;
use support::prelude::Vec;
use wasip3::cli::exit::exit;

support::command!(async test);

async fn test() {
    print("before").await;
    // A call deep inside others, with values that are still to be dropped.
    let depths = Vec::from([3, 2, 1, 0]);
    for depth in depths.iter() {
        exit_at_zero(*depth).await;
    }
    // The output tells that it was reached.
    print("after").await;
}

async fn exit_at_zero(depth: u32) {
    if depth == 0 {
        exit(Ok(()));
        print("returned").await;
    }
}
