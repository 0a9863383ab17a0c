//! A flush of a stream to which nothing was written succeeds and completes: the stream then takes a write.
//@ covers = [
//@     "wasi:io/streams#[method]output-stream.flush",
//@     "wasi:io/streams#[method]output-stream.subscribe",
//@     "wasi:io/streams#[method]output-stream.check-write",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L177"
//@ expect = { exit = 0, stdout = "written" }
#![no_std]
#![no_main]

use io_0_2::{succeed, write_all};
use support::prelude::*;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    for _ in 0..10 {
        succeed(stdout.flush(), "`flush` of a stream to which nothing was written succeeds");
        stdout.subscribe().block();
        let permitted = succeed(stdout.check_write(), "`check-write` succeeds after the flush");
        check!(permitted > 0, "`check-write` permits a write after the flush, when the pollable is ready");
    }
    write_all(&stdout, b"written");
}
