//! A program that is given no argument finds nothing beyond its own name.
//!
//! POSIX lets the list be entirely empty, so that this is accepted, too. A host that passes on its own command line has more in
//! it.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L14"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::cli::environment::get_arguments;

support::command!(async test);

async fn test() {
    let arguments = get_arguments();
    check!(arguments.len() <= 1, "there is nothing beyond the program's name, but there is {arguments:?}");
}
