//! Three hundred arguments, over ten kilobytes together, all arrive, in order.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L14"
//@ args = [{ repeat = "argument {n} of three hundred", times = 300 }]
#![no_std]
#![no_main]

use cli_0_3::arguments_after_name;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let arguments = arguments_after_name();
    check_eq!(arguments.len(), 300, "the number of arguments");
    for (n, argument) in arguments.iter().enumerate() {
        check_eq!(*argument, format!("argument {n} of three hundred"), "argument {n}");
    }
}
