//! A trap that is expected passes.
//@ covers = ["wasi:cli/run#run"]
//@ expect = { trap = true }
#![no_std]
#![no_main]

support::command!(test);

fn test() {
    core::arch::wasm32::unreachable()
}
