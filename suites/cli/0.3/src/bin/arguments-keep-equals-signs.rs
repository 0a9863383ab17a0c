//! An argument with equals signs is an argument, and no variable of the environment.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L14"
//@ args = ["NAME=value", "=", "=value", "NAME=", "a=b=c", "--name=value=more"]
#![no_std]
#![no_main]

use cli_0_3::arguments_after_name;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(
        arguments_after_name(),
        ["NAME=value", "=", "=value", "NAME=", "a=b=c", "--name=value=more"],
        "the arguments with equals signs"
    );
}
