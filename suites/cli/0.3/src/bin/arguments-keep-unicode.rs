//! Arguments keep every Unicode scalar value as it was given, without normalizing it.
//!
//! Among them are values beyond the Basic Multilingual Plane, the last of all, a byte order mark at the start, and two spellings
//! of the same letter, which a host that normalizes makes equal.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L14"
//@ args = ["\U0001F980", "\U0010FFFF", "\uFEFFmark", "\u00E9", "e\u0301", "\u1112\u1161\u11AB", "\uD55C", "\u202Eright", "\uFFFD\uFFFF", "\u0001\u007F\u0080"]
#![no_std]
#![no_main]

use cli_0_3::arguments_after_name;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(
        arguments_after_name(),
        [
            "\u{1F980}",
            "\u{10FFFF}",
            "\u{FEFF}mark",
            "\u{E9}",
            "e\u{301}",
            "\u{1112}\u{1161}\u{11AB}",
            "\u{D55C}",
            "\u{202E}right",
            "\u{FFFD}\u{FFFF}",
            "\u{1}\u{7F}\u{80}"
        ],
        "the arguments, scalar value by scalar value"
    );
}
