//! Names and values keep every Unicode scalar value as it was given, without normalizing it.
//!
//! The two names of the last pair are spellings of the same letter, which a host that normalizes makes equal.
//@ covers = ["wasi:cli/environment#get-environment"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L5"
//@ env = { CRAB = "\U0001F980", LAST = "\U0010FFFF", MARK = "\uFEFFmark", COMPOSED = "\u00E9", COMBINING = "e\u0301", "\U0001F980" = "named by a crab", "\u00E9" = "composed", "e\u0301" = "combining" }
#![no_std]
#![no_main]

use cli_0_3::variable;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(variable("CRAB"), "\u{1F980}", "a value beyond the Basic Multilingual Plane");
    check_eq!(variable("LAST"), "\u{10FFFF}", "the last scalar value");
    check_eq!(variable("MARK"), "\u{FEFF}mark", "a byte order mark at the start");
    check_eq!(variable("COMPOSED"), "\u{E9}", "a composed letter");
    check_eq!(variable("COMBINING"), "e\u{301}", "a letter with a combining accent");
    check_eq!(variable("\u{1F980}"), "named by a crab", "a name beyond the Basic Multilingual Plane");
    check_eq!(variable("\u{E9}"), "composed", "a composed name");
    check_eq!(variable("e\u{301}"), "combining", "a name with a combining accent");
}
