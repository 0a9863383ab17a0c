//! The initial working directory is the same, however often the program asks.
//!
//! It is the directory to begin with, and a program has one beginning.
//@ covers = ["wasi:cli/environment#get-initial-cwd"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L18"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::cli::environment::get_initial_cwd;

support::command!(async test);

async fn test() {
    let first = get_initial_cwd();
    for call in 2..=10 {
        check_eq!(get_initial_cwd(), first, "the initial working directory at call {call}");
    }
}
