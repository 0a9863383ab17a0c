//! Three hundred variables all arrive, each name with its own value.
//@ covers = ["wasi:cli/environment#get-environment"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L5"
//@ env = { "VARIABLE_{n}" = { repeat = "value {n} of three hundred", times = 300 } }
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::cli::environment::get_environment;

support::command!(async test);

async fn test() {
    let environment = get_environment();
    for n in 0..300 {
        let name = format!("VARIABLE_{n}");
        let values: Vec<&String> =
            environment.iter().filter(|variable| variable.0 == name).map(|variable| &variable.1).collect();
        check_eq!(values, [&format!("value {n} of three hundred")], "the values of `{name}`, which is one");
    }
}
