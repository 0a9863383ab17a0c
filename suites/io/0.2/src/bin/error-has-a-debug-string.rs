//! The error of a failed write has a text for people, each time that it is asked for, and not an empty one.
//!
//! What the text says is the host's affair. A host may refuse the stream in the first place, as its writes cannot succeed. There
//! is nothing to see then.
//@ covers = ["wasi:io/error#[method]error.to-debug-string"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/error.wit#L24"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "files", guest = "/" }]
#![no_std]
#![no_main]

use io_0_2::{failure, files};
use support::prelude::*;

support::command!(test);

fn test() {
    let file = files::open();
    let Some(stream) = files::failing_output(&file) else { return };
    let error = failure(stream.blocking_write_and_flush(files::CONTENT), "a write beyond the largest size of files");
    for _ in 0..3 {
        let text = error.to_debug_string();
        check!(!text.trim().is_empty(), "the text says something, and is {text:?}");
    }
}
