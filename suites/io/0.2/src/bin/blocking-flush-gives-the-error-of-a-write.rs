//! A write that fails after `write` has returned gives its error by `blocking-flush` at the latest, once, and then `closed`.
//!
//! A host may refuse the stream in the first place, as its writes cannot succeed. There is nothing to see then.
//@ covers = ["wasi:io/streams#[method]output-stream.write", "wasi:io/streams#[method]output-stream.blocking-flush"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L18"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "files", guest = "/" }]
#![no_std]
#![no_main]

use io_0_2::{check_closed, failure, files, permit};
use support::prelude::*;

support::command!(test);

fn test() {
    let file = files::open();
    let Some(stream) = files::failing_output(&file) else { return };
    check!(permit(&stream) >= 10, "a stream of a file permits ten bytes at first");
    let result = stream.write(files::CONTENT).and_then(|()| stream.blocking_flush());
    failure(result, "a write beyond the largest size of files, and its flush");
    check_closed(stream.blocking_flush(), "`blocking-flush` after the error");
    check_closed(stream.check_write(), "`check-write` after the error");
}
