//! Empty arguments keep their places: at the start, beside each other and at the end.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L14"
//@ args = ["", "", "middle", ""]
#![no_std]
#![no_main]

use cli_0_3::arguments_after_name;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(arguments_after_name(), ["", "", "middle", ""], "the empty arguments are where they were given");
}
