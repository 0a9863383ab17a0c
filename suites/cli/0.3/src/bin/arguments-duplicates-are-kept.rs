//! Arguments that are alike are each passed.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L14"
//@ args = ["same", "same", "other", "same"]
#![no_std]
#![no_main]

use cli_0_3::arguments_after_name;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(
        arguments_after_name(),
        ["same", "same", "other", "same"],
        "every one of the arguments, the equal ones too"
    );
}
