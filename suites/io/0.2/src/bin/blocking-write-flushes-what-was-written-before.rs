//! `blocking-write-and-flush` comes after what was written before and not flushed, and flushes that, too.
//!
//! The program ends only when the harness has seen all of it.
//@ covers = [
//@     "wasi:io/streams#[method]output-stream.write",
//@     "wasi:io/streams#[method]output-stream.write-zeroes",
//@     "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L154"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "one\u0000\u0000two" },
//@     { type = "write", id = "stdin", payload = "seen" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use io_0_2::{permit, read_to_end, succeed, write_within_permits};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    write_within_permits(&stdout, b"one");
    for _ in 0..2 {
        permit(&stdout);
        succeed(stdout.write_zeroes(1), "`write-zeroes` within the permit succeeds");
    }
    succeed(stdout.blocking_write_and_flush(b"two"), "`blocking-write-and-flush` after writes succeeds");
    check_eq!(read_to_end(&get_stdin()), b"seen", "what the harness writes when it has seen the output");
}
