//! A failed claim is no trap that was expected.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ expect = { trap = true }
#![no_std]
#![no_main]

use support::prelude::*;

support::command!(test);

fn test() {
    fail!("this is not the trap");
}
