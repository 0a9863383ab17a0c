//! Blanks, tabs and line breaks inside and around a value are part of it.
//@ covers = ["wasi:cli/environment#get-environment"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L5"
//@ env = { LEADING = "  a", TRAILING = "a  ", BLANK = " ", TAB = "a\tb", LINE = "first\nsecond\n", RETURN = "first\r\nsecond" }
#![no_std]
#![no_main]

use cli_0_3::variable;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(variable("LEADING"), "  a", "leading blanks");
    check_eq!(variable("TRAILING"), "a  ", "trailing blanks");
    check_eq!(variable("BLANK"), " ", "a blank alone");
    check_eq!(variable("TAB"), "a\tb", "a tab");
    check_eq!(variable("LINE"), "first\nsecond\n", "line breaks");
    check_eq!(variable("RETURN"), "first\r\nsecond", "a carriage return");
}
