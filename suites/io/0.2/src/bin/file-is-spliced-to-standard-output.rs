//! Splices transfer a file to standard output, complete and in order, and end with `closed`.
//!
//! Those that block and those that do not take turns.
//@ covers = ["wasi:io/streams#[method]output-stream.splice", "wasi:io/streams#[method]output-stream.blocking-splice"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L224"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "files", guest = "/" }]
//@ expect = { exit = 0, stdout = "0123456789" }
#![no_std]
#![no_main]

use io_0_2::{files, succeed};
use support::prelude::*;
use wasip2::cli::stdout::get_stdout;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let file = files::open();
    let source = files::input(&file);
    let stdout = get_stdout();
    let mut transferred = 0;
    for turn in 0.. {
        let result = if turn % 2 == 0 {
            stdout.blocking_splice(&source, 3)
        } else {
            source.subscribe().block();
            stdout.subscribe().block();
            stdout.splice(&source, 3)
        };
        match result {
            Ok(length) => {
                check!(length <= 3, "a splice of three bytes transfers no more, and transferred {length}");
                transferred += length;
            }
            Err(StreamError::Closed) => break,
            Err(error) => fail!("a splice succeeds or finds the end, and gave {error:?}"),
        }
    }
    check_eq!(transferred, 10, "the number of bytes that the splices reported");
    succeed(stdout.blocking_flush(), "`blocking-flush` after the end of the file succeeds");
}
