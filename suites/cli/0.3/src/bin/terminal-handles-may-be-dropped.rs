//! A program may obtain terminals more than once and drop them in any order, and its streams go on.
//@ covers = [
//@     "wasi:cli/terminal-stdin#get-terminal-stdin",
//@     "wasi:cli/terminal-stdout#get-terminal-stdout",
//@     "wasi:cli/terminal-stderr#get-terminal-stderr",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/terminal.wit#L45"
//@ terminals = ["stdin", "stdout", "stderr"]
#![no_std]
#![no_main]

use cli_0_3::print;
use support::prelude::*;
use wasip3::cli::terminal_stderr::get_terminal_stderr;
use wasip3::cli::terminal_stdin::get_terminal_stdin;
use wasip3::cli::terminal_stdout::get_terminal_stdout;

support::command!(async test);

async fn test() {
    for round in 1..=3 {
        let (first_input, second_input) = (get_terminal_stdin(), get_terminal_stdin());
        let (first_output, second_output) = (get_terminal_stdout(), get_terminal_stdout());
        let (first_error, second_error) = (get_terminal_stderr(), get_terminal_stderr());
        check!(
            first_input.is_some() && second_input.is_some(),
            "there is a terminal for standard input, round {round}"
        );
        check!(
            first_output.is_some() && second_output.is_some(),
            "there is a terminal for standard output, round {round}"
        );
        check!(
            first_error.is_some() && second_error.is_some(),
            "there is a terminal for standard error, round {round}"
        );
        drop((first_output, first_input, first_error));
        drop((second_error, second_output, second_input));
        print("written after the terminals were dropped").await;
    }
}
