//! An argument that is just two dashes is passed wherever it stands, also where it comes first.
//!
//! By convention, two dashes end the options of a command line. That is for the program to decide: a host which removes the
//! first ones has taken an argument away.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L14"
//@ args = ["--", "first", "--", "--", "last", "--"]
#![no_std]
#![no_main]

use cli_0_3::arguments_after_name;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(arguments_after_name(), ["--", "first", "--", "--", "last", "--"], "all double dashes are there");
}
