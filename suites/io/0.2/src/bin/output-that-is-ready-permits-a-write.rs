//! When the pollable of an output stream is ready, `check-write` permits at least one byte.
//@ covers = [
//@     "wasi:io/streams#[method]output-stream.subscribe",
//@     "wasi:io/streams#[method]output-stream.check-write",
//@     "wasi:io/poll#[method]pollable.block",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L188"
//@ expect = { exit = 0, stdout = { repeat = "0123456789", times = 20000 } }
#![no_std]
#![no_main]

use io_0_2::succeed;
use support::prelude::*;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    let text = "0123456789".repeat(20_000);
    let mut rest = text.as_bytes();
    let pollable = stdout.subscribe();
    // Pieces of every size, some followed by a flush: the stream is ready, full or flushing in turn.
    for size in (1..2000).cycle() {
        pollable.block();
        let permitted = succeed(stdout.check_write(), "`check-write` succeeds");
        check!(permitted > 0, "`check-write` permits a write when the pollable is ready");
        let length = permitted.min(size).min(rest.len() as u64) as usize;
        succeed(stdout.write(&rest[..length]), "`write` within the permit succeeds");
        rest = &rest[length..];
        if size % 7 == 0 {
            succeed(stdout.flush(), "`flush` succeeds");
        }
        if rest.is_empty() {
            break;
        }
    }
    drop(pollable);
    succeed(stdout.blocking_flush(), "`blocking-flush` succeeds");
}
