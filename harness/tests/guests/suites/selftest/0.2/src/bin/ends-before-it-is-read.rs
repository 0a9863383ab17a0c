//! A guest that traps while it is read from crashes, whatever was read.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ operations = [{ type = "run" }, { type = "read", id = "stdout", payload = "hello" }, { type = "wait" }]
#![no_std]
#![no_main]

support::command!(test);

fn test() {
    core::arch::wasm32::unreachable()
}
