//! The initial working directory is the same, however often the program asks.
//!
//! It is the directory to begin with, and a program has one beginning.
//@ covers = ["wasi:cli/environment#initial-cwd"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/environment.wit#L18"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::cli::environment::initial_cwd;

support::command!(test);

fn test() {
    let first = initial_cwd();
    for call in 2..=10 {
        check_eq!(initial_cwd(), first, "the initial working directory at call {call}");
    }
}
