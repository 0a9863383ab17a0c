//! A claim that does not hold fails, with what was expected and what was seen.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
#![no_std]
#![no_main]

use support::prelude::*;

support::command!(test);

fn test() {
    check_eq!(2 + 2, 5, "two and two are five");
}
