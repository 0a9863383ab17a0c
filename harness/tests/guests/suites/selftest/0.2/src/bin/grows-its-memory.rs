//! A guest that takes memory without end is refused it.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
#![no_std]
#![no_main]

use support::prelude::*;

support::command!(test);

fn test() {
    let mut memory: Vec<Vec<u8>> = Vec::new();
    loop {
        memory.push(vec![1; 1 << 20]);
    }
}
