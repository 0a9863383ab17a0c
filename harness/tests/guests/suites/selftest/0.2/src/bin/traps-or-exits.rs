//! A guest may end in one of several ways, and write more than a beginning that is expected.
//@ covers = ["wasi:cli/run#run"]
//@ expect = { any-of = ["trap", 3], stdout = { prefix = "before " } }
#![no_std]
#![no_main]

use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    get_stdout().blocking_write_and_flush(b"before the trap").expect("stdout takes bytes");
    core::arch::wasm32::unreachable()
}
