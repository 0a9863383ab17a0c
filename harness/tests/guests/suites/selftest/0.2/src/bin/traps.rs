//! A trap crashes.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
#![no_std]
#![no_main]

support::command!(test);

fn test() {
    core::arch::wasm32::unreachable()
}
