//! Writes of no bytes succeed and add nothing to standard output, and the stream goes on after them.
//@ covers = [
//@     "wasi:cli/stdout#get-stdout",
//@     "wasi:io/streams#[method]output-stream.write",
//@     "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L144"
//@ expect = { exit = 0, stdout = "onetwothree" }
#![no_std]
#![no_main]

use cli_0_2::{permit, succeed};
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    succeed(stdout.blocking_write_and_flush(b"one"), "`blocking-write-and-flush` of three bytes succeeds");
    succeed(stdout.blocking_write_and_flush(b""), "`blocking-write-and-flush` of no bytes succeeds");
    succeed(stdout.blocking_write_and_flush(b"two"), "`blocking-write-and-flush` after an empty one succeeds");
    permit(&stdout);
    succeed(stdout.write(b""), "`write` of no bytes succeeds");
    succeed(stdout.blocking_flush(), "`blocking-flush` after an empty write succeeds");
    succeed(stdout.blocking_write_and_flush(b"three"), "`blocking-write-and-flush` after an empty write succeeds");
}
