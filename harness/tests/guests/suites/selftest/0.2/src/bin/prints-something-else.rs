//! Output that is not what is expected fails.
//@ covers = ["wasi:cli/run#run"]
//@ expect = { stdout = "hello\nworld" }
#![no_std]
#![no_main]

use wasip2::cli::stdout::get_stdout;
support::command!(test);

fn test() {
    get_stdout().blocking_write_and_flush(b"hello\nmoon").expect("stdout takes bytes");
}
