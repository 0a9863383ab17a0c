//! Values are not parsed: quotes and backslashes stay, and nothing is expanded as a shell would do it.
//@ covers = ["wasi:cli/environment#get-environment"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L5"
//@ env = { OTHER = "other", DOLLAR = "$OTHER", BRACES = "${OTHER}", PERCENT = "%OTHER%", QUOTES = "\"a\" 'b'", BACKSLASH = "\\n\\", HASH = "a # b", TILDE = "~" }
#![no_std]
#![no_main]

use cli_0_3::variable;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(variable("DOLLAR"), "$OTHER", "a dollar sign before a variable's name");
    check_eq!(variable("BRACES"), "${OTHER}", "a variable's name in braces");
    check_eq!(variable("PERCENT"), "%OTHER%", "a variable's name between percent signs");
    check_eq!(variable("QUOTES"), "\"a\" 'b'", "quotes");
    check_eq!(variable("BACKSLASH"), "\\n\\", "backslashes");
    check_eq!(variable("HASH"), "a # b", "a hash sign");
    check_eq!(variable("TILDE"), "~", "a tilde");
}
