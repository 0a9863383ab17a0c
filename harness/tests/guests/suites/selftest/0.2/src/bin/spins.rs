//! A guest that computes without end times out.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ timeout = 300
#![no_std]
#![no_main]

support::command!(test);

fn test() {
    loop {
        core::hint::black_box(0);
    }
}
