//! To write no zeroes succeeds and adds nothing, and the stream goes on after it.
//@ covers = [
//@     "wasi:io/streams#[method]output-stream.write-zeroes",
//@     "wasi:io/streams#[method]output-stream.blocking-write-zeroes-and-flush",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L200"
//@ expect = { exit = 0, stdout = "onetwothree" }
#![no_std]
#![no_main]

use io_0_2::{permit, succeed, write_all};
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    write_all(&stdout, b"one");
    succeed(stdout.blocking_write_zeroes_and_flush(0), "`blocking-write-zeroes-and-flush` of none succeeds");
    write_all(&stdout, b"two");
    permit(&stdout);
    succeed(stdout.write_zeroes(0), "`write-zeroes` of none succeeds");
    succeed(stdout.blocking_flush(), "`blocking-flush` after no zeroes succeeds");
    write_all(&stdout, b"three");
}
