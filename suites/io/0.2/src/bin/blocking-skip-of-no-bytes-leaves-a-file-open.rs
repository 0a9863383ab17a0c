//! `blocking-skip` of no bytes from a file that is not at its end succeeds, and the file's stream goes on.
//!
//! Systems answer a read of no bytes as they do one at the end of a file: a host has to tell them apart.
//@ covers = ["wasi:io/streams#[method]input-stream.blocking-skip"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L91"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "files", guest = "/" }]
#![no_std]
#![no_main]

use io_0_2::{files, read_exactly, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let file = files::open();
    let stream = files::input(&file);
    let skips = succeed(stream.blocking_skip(0), "`blocking-skip` of no bytes from a file with content succeeds");
    check_eq!(skips, 0, "the number of bytes that `blocking-skip` of none skips");
    check_eq!(read_exactly(&stream, 10), files::CONTENT, "the file's content, of which nothing was taken");
}
