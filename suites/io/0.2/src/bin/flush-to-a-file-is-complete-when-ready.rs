//! When the pollable is ready after a `flush`, the flush has completed: what was written before it is in the file.
//@ covers = [
//@     "wasi:io/streams#[method]output-stream.write",
//@     "wasi:io/streams#[method]output-stream.flush",
//@     "wasi:io/streams#[method]output-stream.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L177"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "files", guest = "/" }]
#![no_std]
#![no_main]

use io_0_2::{files, read_exactly, succeed, write_within_permits};
use support::prelude::*;

support::command!(test);

fn test() {
    let file = files::open();
    let stream = files::output(&file);
    for text in ["abcdefghij", "klmno", "pqrst"] {
        write_within_permits(&stream, text.as_bytes());
        succeed(stream.flush(), "`flush` after a write succeeds");
        stream.subscribe().block();
        let permitted = succeed(stream.check_write(), "`check-write` succeeds after the flush");
        check!(permitted > 0, "`check-write` permits a write after the flush, when the pollable is ready");
    }
    check_eq!(read_exactly(&files::input(&file), 20), b"abcdefghijklmnopqrst", "what was written and flushed");
}
