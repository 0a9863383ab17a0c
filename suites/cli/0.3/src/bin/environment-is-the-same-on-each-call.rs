//! Asking for the environment again gives the same variables, in the same order.
//!
//! The specification calls the environment a value that is imported, and only for want of such imports a function.
//@ covers = ["wasi:cli/environment#get-environment"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L8"
//@ env = { ONE = "first", TWO = "second", THREE = "third", FOUR = "fourth", FIVE = "fifth", SIX = "sixth" }
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::cli::environment::get_environment;

support::command!(async test);

async fn test() {
    let first = get_environment();
    check!(first.len() >= 6, "there are at least the six given variables, at the first call: {}", first.len());
    for call in 2..=10 {
        // Hosts may add variables whose values are secrets, so that the values are not reported.
        check!(get_environment() == first, "the variables at call {call} are those of the first call");
    }
}
