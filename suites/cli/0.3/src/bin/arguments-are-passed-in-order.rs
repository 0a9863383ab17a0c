//! The program's arguments come in order and byte for byte, after the program's name.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L14"
//@ args = ["first", "", "with space", "ünïcödé", "--flag=value"]
#![no_std]
#![no_main]

use cli_0_3::arguments_after_name;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(
        arguments_after_name(),
        ["first", "", "with space", "ünïcödé", "--flag=value"],
        "the arguments after the program's name"
    );
}
