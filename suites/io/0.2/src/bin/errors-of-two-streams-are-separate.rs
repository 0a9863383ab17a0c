//! Each stream that fails gives an error of its own: to drop one leaves the other.
//!
//! A host may refuse the streams in the first place, as their writes cannot succeed. There is nothing to see then.
//@ covers = [
//@     "wasi:io/error#[method]error.to-debug-string",
//@     "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/error.wit#L10"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "files", guest = "/" }]
#![no_std]
#![no_main]

use io_0_2::{failure, files};
use support::prelude::*;

support::command!(test);

fn test() {
    let file = files::open();
    let mut errors = Vec::new();
    for _ in 0..10 {
        let Some(stream) = files::failing_output(&file) else { return };
        errors
            .push(failure(stream.blocking_write_and_flush(files::CONTENT), "a write beyond the largest size of files"));
    }
    while !errors.is_empty() {
        drop(errors.remove(errors.len() / 2));
        for error in &errors {
            check!(
                !error.to_debug_string().trim().is_empty(),
                "an error that is kept has a text after others were dropped"
            );
        }
    }
}
