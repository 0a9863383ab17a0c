//! Arguments that are alike are each passed.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/environment.wit#L14"
//@ args = ["same", "same", "other", "same"]
#![no_std]
#![no_main]

use cli_0_2::arguments_after_name;
use support::prelude::*;

support::command!(test);

fn test() {
    check_eq!(
        arguments_after_name(),
        ["same", "same", "other", "same"],
        "every one of the arguments, the equal ones too"
    );
}
