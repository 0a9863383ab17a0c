//! Arguments are not parsed: quotes and backslashes stay, and nothing is split or expanded as a shell would do it.
//@ covers = ["wasi:cli/environment#get-arguments"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L14"
//@ args = ["\"double\"", "'single'", "\"", "back\\slash\\", "\\\"", "$HOME", "${HOME}", "%PATH%", "`id`", "$(id)", "*", "?", "~", "a;b|c&d", "{x,y}", "!", "#"]
#![no_std]
#![no_main]

use cli_0_3::arguments_after_name;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(
        arguments_after_name(),
        [
            "\"double\"",
            "'single'",
            "\"",
            "back\\slash\\",
            "\\\"",
            "$HOME",
            "${HOME}",
            "%PATH%",
            "`id`",
            "$(id)",
            "*",
            "?",
            "~",
            "a;b|c&d",
            "{x,y}",
            "!",
            "#"
        ],
        "the arguments as they were given"
    );
}
