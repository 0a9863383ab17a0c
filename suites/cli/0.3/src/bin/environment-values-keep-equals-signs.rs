//! A variable's value may hold equals signs: the name ends at none of them.
//@ covers = ["wasi:cli/environment#get-environment"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L5"
//@ env = { MIDDLE = "a=b", LEADING = "=value", TRAILING = "value=", ONLY = "=", MANY = "a=b==c=" }
#![no_std]
#![no_main]

use cli_0_3::variable;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(variable("MIDDLE"), "a=b", "a sign in the middle");
    check_eq!(variable("LEADING"), "=value", "a leading sign");
    check_eq!(variable("TRAILING"), "value=", "a trailing sign");
    check_eq!(variable("ONLY"), "=", "a sign alone");
    check_eq!(variable("MANY"), "a=b==c=", "many signs");
}
