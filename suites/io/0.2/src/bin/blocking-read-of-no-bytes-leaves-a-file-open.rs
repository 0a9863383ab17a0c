//! `blocking-read` of no bytes from a file that is not at its end succeeds, and the file's stream goes on.
//!
//! Systems answer a read of no bytes as they do one at the end of a file: a host has to tell them apart.
//@ covers = ["wasi:io/streams#[method]input-stream.blocking-read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L60"
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
    let reads = succeed(stream.blocking_read(0), "`blocking-read` of no bytes from a file with content succeeds");
    check_eq!(reads, b"", "what `blocking-read` of no bytes gives");
    check_eq!(read_exactly(&stream, 10), files::CONTENT, "the file's content, of which nothing was taken");
}
