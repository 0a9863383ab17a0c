//! A program that is given no variable has an empty environment.
//@ covers = ["wasi:cli/environment#get-environment"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L3"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::cli::environment::get_environment;

support::command!(async test);

async fn test() {
    // Only the names are reported, as the values may be somebody's secrets.
    let names: Vec<String> = get_environment().into_iter().map(|(name, _)| name).collect();
    check!(names.is_empty(), "there is no variable, but there are {names:?}");
}
