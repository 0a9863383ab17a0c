//! A program that is given no variable has an empty environment.
//@ covers = ["wasi:cli/environment#get-environment"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/environment.wit#L3"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::cli::environment::get_environment;

support::command!(test);

fn test() {
    // Only the names are reported, as the values may be somebody's secrets.
    let names: Vec<String> = get_environment().into_iter().map(|(name, _)| name).collect();
    check!(names.is_empty(), "there is no variable, but there are {names:?}");
}
