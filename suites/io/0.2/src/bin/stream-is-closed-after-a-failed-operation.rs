//! After an operation of an output stream has failed, the stream is closed: all operations give `closed`, each time.
//!
//! A host may refuse the stream in the first place, as its writes cannot succeed. There is nothing to see then.
//@ covers = [
//@     "wasi:io/streams#[method]output-stream.check-write",
//@     "wasi:io/streams#[method]output-stream.flush",
//@     "wasi:io/streams#[method]output-stream.blocking-flush",
//@     "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
//@     "wasi:io/streams#[method]output-stream.blocking-write-zeroes-and-flush",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L22"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "files", guest = "/" }]
#![no_std]
#![no_main]

use io_0_2::{check_closed, failure, files};

support::command!(test);

fn test() {
    let file = files::open();
    let Some(stream) = files::failing_output(&file) else { return };
    failure(stream.blocking_write_and_flush(files::CONTENT), "a write beyond the largest size of files");
    for _ in 0..2 {
        check_closed(stream.check_write(), "`check-write` after an operation has failed");
        check_closed(stream.flush(), "`flush` after an operation has failed");
        check_closed(stream.blocking_flush(), "`blocking-flush` after an operation has failed");
        check_closed(stream.blocking_write_and_flush(b"x"), "`blocking-write-and-flush` after an operation has failed");
        check_closed(
            stream.blocking_write_zeroes_and_flush(1),
            "`blocking-write-zeroes-and-flush` after an operation has failed",
        );
    }
}
