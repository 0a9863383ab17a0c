//! A stream whose write has failed is ready, so that a program that waits for it learns of the error.
//!
//! A host may refuse the stream in the first place, as its writes cannot succeed. There is nothing to see then.
//@ covers = [
//@     "wasi:io/poll#poll",
//@     "wasi:io/streams#[method]output-stream.subscribe",
//@     "wasi:io/streams#[method]output-stream.flush",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L42"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "files", guest = "/" }]
#![no_std]
#![no_main]

use io_0_2::{check_closed, failure, files, permit, poll};
use support::prelude::*;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let file = files::open();
    let Some(stream) = files::failing_output(&file) else { return };
    check!(permit(&stream) >= 10, "a stream of a file permits ten bytes at first");
    let result = stream.write(files::CONTENT).and_then(|()| stream.flush());
    let pollable = stream.subscribe();
    for _ in 0..2 {
        check_eq!(poll(&[&pollable]), [0], "the one stream there is, which has failed");
    }
    drop(pollable);
    match result {
        Ok(()) => drop(failure(stream.check_write(), "`check-write` after a write that cannot succeed, and its flush")),
        Err(StreamError::LastOperationFailed(_)) => {
            check_closed(stream.check_write(), "`check-write` after the failure")
        }
        Err(error) => fail!("a write that cannot succeed gives `last-operation-failed`, and gave {error:?}"),
    }
}
