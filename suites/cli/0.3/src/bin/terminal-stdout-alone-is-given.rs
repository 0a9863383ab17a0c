//! If standard output alone is connected to a terminal, there is an output of a terminal for it, and none for the others.
//@ covers = [
//@     "wasi:cli/terminal-stdin#get-terminal-stdin",
//@     "wasi:cli/terminal-stdout#get-terminal-stdout",
//@     "wasi:cli/terminal-stderr#get-terminal-stderr",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/terminal.wit#L45"
//@ terminals = ["stdout"]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::cli::terminal_stderr::get_terminal_stderr;
use wasip3::cli::terminal_stdin::get_terminal_stdin;
use wasip3::cli::terminal_stdout::get_terminal_stdout;

support::command!(async test);

async fn test() {
    check!(get_terminal_stdin().is_none(), "there is no terminal for standard input");
    check!(get_terminal_stdout().is_some(), "there is a terminal for standard output");
    check!(get_terminal_stderr().is_none(), "there is no terminal for standard error");
}
