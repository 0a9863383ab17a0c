//! `exit` ends the program although it still holds streams and a pollable for data that never comes.
//@ covers = ["wasi:cli/exit#exit"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/exit.wit#L3"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "exiting" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_2::write_all;
use wasip2::cli::exit::exit;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() -> Result<(), ()> {
    let stdin = get_stdin();
    let pollable = stdin.subscribe();
    // What it answers is the claim of another test. A host may have begun to read for it.
    let _ = pollable.ready();
    let stdout = get_stdout();
    write_all(&stdout, b"exiting");
    exit(Ok(()));
    Err(())
}
