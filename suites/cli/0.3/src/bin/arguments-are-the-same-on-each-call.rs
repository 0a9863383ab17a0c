//! Asking for the arguments again gives the same ones.
//!
//! A program is started with one list of arguments, so that reading it uses nothing up.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L14"
//@ args = ["one", "", "three", "ünïcödé"]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::cli::environment::get_arguments;

support::command!(async test);

async fn test() {
    let first = get_arguments();
    check_eq!(first[1..], ["one", "", "three", "ünïcödé"], "the arguments after the program's name, at the first call");
    for call in 2..=10 {
        check_eq!(get_arguments(), first, "the arguments at call {call}");
    }
}
