//! Arguments that begin with dashes belong to the program: the host takes none of them for itself.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L14"
//@ args = ["--help", "--version", "-h", "-v", "-", "--dir=/", "--env", "NAME=value", "-Wall", "---"]
#![no_std]
#![no_main]

use cli_0_3::arguments_after_name;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(
        arguments_after_name(),
        ["--help", "--version", "-h", "-v", "-", "--dir=/", "--env", "NAME=value", "-Wall", "---"],
        "the arguments that look like options"
    );
}
