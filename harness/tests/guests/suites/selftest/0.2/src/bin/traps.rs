//! A trap crashes.
//@ covers = ["wasi:cli/run#run"]
#![no_std]
#![no_main]

support::command!(test);

fn test() {
    core::arch::wasm32::unreachable()
}
