//! Blanks, tabs and line breaks inside and around arguments are part of them.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/environment.wit#L14"
//@ args = [" leading", "trailing ", "in  side", " ", "\t", "tab\there", "line\nbreak", "carriage\r\nreturn", "\n"]
#![no_std]
#![no_main]

use cli_0_2::arguments_after_name;
use support::prelude::*;

support::command!(test);

fn test() {
    check_eq!(
        arguments_after_name(),
        [" leading", "trailing ", "in  side", " ", "\t", "tab\there", "line\nbreak", "carriage\r\nreturn", "\n"],
        "the arguments with all their blanks"
    );
}
