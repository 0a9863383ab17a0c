//! There is no terminal for standard input that is not connected to one.
//@ covers = ["wasi:cli/terminal-stdin#get-terminal-stdin"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/terminal.wit#L32"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::cli::terminal_stdin::get_terminal_stdin;

support::command!(async test);

async fn test() {
    for _ in 0..3 {
        check!(get_terminal_stdin().is_none(), "there is no terminal for standard input");
    }
}
