//! A guest that is refused memory and asks again without end times out.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ timeout = 300
#![no_std]
#![no_main]

support::command!(test);

fn test() {
    loop {
        core::arch::wasm32::memory_grow::<0>(16);
    }
}
