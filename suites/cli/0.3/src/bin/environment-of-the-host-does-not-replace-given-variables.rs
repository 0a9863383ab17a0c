//! A given variable keeps its given value, also if the host has one of the same name: it is there once, and not the host's.
//@ covers = ["wasi:cli/environment#get-environment"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L5"
//@ env = { PATH = "/path/of/the/guest", HOME = "", USER = "guest", PWD = "/nowhere", LANG = "tlh" }
#![no_std]
#![no_main]

use cli_0_3::variable;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(variable("PATH"), "/path/of/the/guest", "`PATH` as given");
    check_eq!(variable("HOME"), "", "`HOME` as given, which is empty");
    check_eq!(variable("USER"), "guest", "`USER` as given");
    check_eq!(variable("PWD"), "/nowhere", "`PWD` as given");
    check_eq!(variable("LANG"), "tlh", "`LANG` as given");
}
