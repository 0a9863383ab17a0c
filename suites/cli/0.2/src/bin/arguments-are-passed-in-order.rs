//! The program's arguments come in order and byte for byte, after the program's name.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/environment.wit#L15"
//@ args = ["first", "", "with space", "ünïcödé", "--flag=value"]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::cli::environment::get_arguments;

support::command!(test);

fn test() {
    let arguments = get_arguments();
    check_eq!(arguments[1..], ["first", "", "with space", "ünïcödé", "--flag=value"], "the arguments after the program's name");
}
