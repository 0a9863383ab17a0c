//! `blocking-write-and-flush` gives the error of a write that cannot succeed, and not success.
//!
//! A host may refuse the stream in the first place, as its writes cannot succeed. There is nothing to see then.
//@ covers = ["wasi:io/streams#[method]output-stream.blocking-write-and-flush"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L158"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "files", guest = "/" }]
#![no_std]
#![no_main]

use io_0_2::{failure, files};

support::command!(test);

fn test() {
    let file = files::open();
    let Some(stream) = files::failing_output(&file) else { return };
    failure(
        stream.blocking_write_and_flush(files::CONTENT),
        "`blocking-write-and-flush` beyond the largest size of files",
    );
}
