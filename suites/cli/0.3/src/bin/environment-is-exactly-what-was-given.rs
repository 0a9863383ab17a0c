//! The environment consists of the given variables and of nothing else: the host's own do not leak in.
//@ covers = ["wasi:cli/environment#get-environment"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L3"
//@ env = { TICKTOCK_ALPHA = "first", TICKTOCK_BETA = "second value", TICKTOCK_GAMMA = "" }
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::cli::environment::get_environment;

support::command!(async test);

async fn test() {
    // The specification gives the variables no order.
    let mut environment = get_environment();
    environment.sort();
    // The names come first and alone, as the values of variables that leaked in may be somebody's secrets.
    let names: Vec<&str> = environment.iter().map(|variable| variable.0.as_str()).collect();
    check_eq!(names, ["TICKTOCK_ALPHA", "TICKTOCK_BETA", "TICKTOCK_GAMMA"], "the names of all variables there are");
    let values: Vec<&str> = environment.iter().map(|variable| variable.1.as_str()).collect();
    check_eq!(values, ["first", "second value", ""], "the values of these variables");
}
