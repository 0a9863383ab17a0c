//! Output that is not what is expected fails.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ expect = { stdout = "hello\nworld" }
#![no_std]
#![no_main]

use wasip2::cli::stdout::get_stdout;
support::command!(test);

fn test() {
    get_stdout().blocking_write_and_flush(b"hello\nmoon").expect("stdout takes bytes");
}
