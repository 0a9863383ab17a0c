//! A guest that does not trap where it was to fails.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ expect = { trap = true }
#![no_std]
#![no_main]

support::command!(test);

fn test() {}
