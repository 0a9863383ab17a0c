//! A guest is talked to, operation by operation.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ operations = [
//@   { type = "run" },
//@   { type = "write", id = "stdin", payload = "ping" },
//@   { type = "read", id = "stdout", payload = "ping" },
//@   { type = "close" },
//@   { type = "read", id = "stdout", payload = "end" },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use wasip2::cli::{stdin::get_stdin, stdout::get_stdout};
support::command!(test);

fn test() {
    let (stdin, stdout) = (get_stdin(), get_stdout());
    while let Ok(bytes) = stdin.blocking_read(100) {
        stdout.blocking_write_and_flush(&bytes).expect("stdout takes bytes");
    }
    stdout.blocking_write_and_flush(b"end").expect("stdout takes bytes");
}
