//! To ask by `check-write` uses nothing up: however often it was asked, a stream that is ready permits a write.
//@ covers = ["wasi:io/streams#[method]output-stream.check-write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L126"
//@ expect = { exit = 0, stdout = "written" }
#![no_std]
#![no_main]

use io_0_2::{succeed, write_within_permits};
use support::prelude::*;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    let pollable = stdout.subscribe();
    for call in 1..=1000 {
        pollable.block();
        let permitted = succeed(stdout.check_write(), "`check-write` succeeds");
        check!(permitted > 0, "`check-write` permits a write when the pollable is ready, also at call {call}");
    }
    drop(pollable);
    write_within_permits(&stdout, b"written");
    succeed(stdout.blocking_flush(), "`blocking-flush` succeeds");
}
