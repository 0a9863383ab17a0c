//! When `blocking-flush` returns, the stream is ready for writing again: `check-write` permits at least one byte at once.
//@ covers = [
//@     "wasi:io/streams#[method]output-stream.blocking-flush",
//@     "wasi:io/streams#[method]output-stream.check-write",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L182"
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 1000 } }
#![no_std]
#![no_main]

use io_0_2::{PATTERN, succeed, write_within_permits};
use support::prelude::*;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    succeed(stdout.blocking_flush(), "`blocking-flush` before any write succeeds");
    for part in PATTERN.repeat(1000).as_bytes().chunks(6001) {
        write_within_permits(&stdout, part);
        succeed(stdout.blocking_flush(), "`blocking-flush` after a write succeeds");
        let permitted = succeed(stdout.check_write(), "`check-write` after `blocking-flush` succeeds");
        check!(permitted > 0, "`check-write` permits a write after `blocking-flush`");
    }
}
