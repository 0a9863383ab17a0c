//! Empty arguments keep their places: at the start, beside each other and at the end.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/environment.wit#L14"
//@ args = ["", "", "middle", ""]
#![no_std]
#![no_main]

use cli_0_2::arguments_after_name;
use support::prelude::*;

support::command!(test);

fn test() {
    check_eq!(arguments_after_name(), ["", "", "middle", ""], "the empty arguments are where they were given");
}
