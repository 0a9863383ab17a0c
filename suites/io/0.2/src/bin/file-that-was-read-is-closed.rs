//! A file that was read to its end gives `closed`, by every operation and as often as the program asks, and is ready.
//@ covers = [
//@     "wasi:io/streams#[method]input-stream.read",
//@     "wasi:io/streams#[method]input-stream.blocking-read",
//@     "wasi:io/streams#[method]input-stream.skip",
//@     "wasi:io/streams#[method]input-stream.blocking-skip",
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L55"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "files", guest = "/" }]
#![no_std]
#![no_main]

use io_0_2::{check_closed, files, read_exactly};
use support::prelude::*;

support::command!(test);

fn test() {
    let file = files::open();
    let stream = files::input(&file);
    check_eq!(read_exactly(&stream, 10), files::CONTENT, "the file's content");
    // Blocking comes first: a read that does not block may find that the end is not known yet.
    check_closed(stream.blocking_read(10), "`blocking-read` at the end of the file");
    for _ in 0..2 {
        check!(stream.subscribe().ready(), "a pollable of a file that is at its end is ready");
        check_closed(stream.read(10), "`read` after the end of the file");
        check_closed(stream.skip(10), "`skip` after the end of the file");
        check_closed(stream.blocking_read(10), "`blocking-read` after the end of the file");
        check_closed(stream.blocking_skip(10), "`blocking-skip` after the end of the file");
    }
}
