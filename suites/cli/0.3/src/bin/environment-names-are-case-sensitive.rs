//! Names that differ in case alone are different variables.
//!
//! A process of Windows cannot have them in its own environment, but a host does not need that to give them to a component.
//@ covers = ["wasi:cli/environment#get-environment"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L5"
//@ env = { NAME = "upper", name = "lower", Name = "mixed" }
#![no_std]
#![no_main]

use cli_0_3::variable;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(variable("NAME"), "upper", "the variable in upper case");
    check_eq!(variable("name"), "lower", "the variable in lower case");
    check_eq!(variable("Name"), "mixed", "the variable in mixed case");
}
