//! There is no terminal for standard error that is not connected to one.
//@ covers = ["wasi:cli/terminal-stderr#get-terminal-stderr"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/terminal.wit#L58"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::cli::terminal_stderr::get_terminal_stderr;

support::command!(async test);

async fn test() {
    for _ in 0..3 {
        check!(get_terminal_stderr().is_none(), "there is no terminal for standard error");
    }
}
