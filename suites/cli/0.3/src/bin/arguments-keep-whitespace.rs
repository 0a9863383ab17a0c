//! Blanks, tabs and line breaks inside and around arguments are part of them.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L14"
//@ args = [" leading", "trailing ", "in  side", " ", "\t", "tab\there", "line\nbreak", "carriage\r\nreturn", "\n"]
#![no_std]
#![no_main]

use cli_0_3::arguments_after_name;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(
        arguments_after_name(),
        [" leading", "trailing ", "in  side", " ", "\t", "tab\there", "line\nbreak", "carriage\r\nreturn", "\n"],
        "the arguments with all their blanks"
    );
}
