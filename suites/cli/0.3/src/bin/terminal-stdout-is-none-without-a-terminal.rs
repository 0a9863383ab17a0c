//! There is no terminal for standard output that is not connected to one.
//@ covers = ["wasi:cli/terminal-stdout#get-terminal-stdout"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/terminal.wit#L45"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::cli::terminal_stdout::get_terminal_stdout;

support::command!(async test);

async fn test() {
    for _ in 0..3 {
        check!(get_terminal_stdout().is_none(), "there is no terminal for standard output");
    }
}
