//! A variable with an empty value is there, and its value is empty.
//@ covers = ["wasi:cli/environment#get-environment"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L5"
//@ env = { EMPTY = "", FULL = "full" }
#![no_std]
#![no_main]

use cli_0_3::variable;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(variable("EMPTY"), "", "the empty value");
    check_eq!(variable("FULL"), "full", "the value of the variable beside it");
}
