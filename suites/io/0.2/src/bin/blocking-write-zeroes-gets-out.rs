//! The zeroes of `blocking-write-zeroes-and-flush` are out when it returns, while the program goes on.
//!
//! The program ends only when the harness has seen them, so that a host that keeps them to the end waits for ever.
//@ covers = ["wasi:io/streams#[method]output-stream.blocking-write-zeroes-and-flush"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L216"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = { hex = "000000" } },
//@     { type = "write", id = "stdin", payload = "seen" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use io_0_2::{read_to_end, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    succeed(stdout.blocking_write_zeroes_and_flush(3), "`blocking-write-zeroes-and-flush` succeeds");
    check_eq!(read_to_end(&get_stdin()), b"seen", "what the harness writes when it has seen the zeroes");
}
