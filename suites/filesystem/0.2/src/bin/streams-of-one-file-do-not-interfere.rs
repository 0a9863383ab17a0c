//! Streams for reading, writing and appending of the same open file are active side by side, each with its own position.
//!
//! How far a stream reads ahead is not said. What is appended meanwhile it gives or not, but nothing else.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.read-via-stream",
//@     "wasi:filesystem/types#[method]descriptor.write-via-stream",
//@     "wasi:filesystem/types#[method]descriptor.append-via-stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L305"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_bytes, content, create, read_to_end, root, succeed, succeed_stream, write_and_flush};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    let file = create(&root, "new", b"0123456789");
    let reader = succeed(file.read_via_stream(2), "`read-via-stream` succeeds");
    let writer = succeed(file.write_via_stream(0), "`write-via-stream` succeeds");
    let appender = succeed(file.append_via_stream(), "`append-via-stream` succeeds");
    write_and_flush(&appender, b"x");
    let mut read = Vec::new();
    while read.len() < 3 {
        let rest = 3 - read.len() as u64;
        read.extend(succeed_stream(reader.blocking_read(rest), "`blocking-read` succeeds"));
    }
    check_bytes(read, b"234", "what the stream for reading gives");
    write_and_flush(&writer, b"ab");
    write_and_flush(&appender, b"y");
    write_and_flush(&writer, b"cd");
    check_bytes(content(&root, "new"), b"abcd456789xy", "the content of the file");
    let rest = read_to_end(&reader);
    let ahead = 5.min(rest.len());
    check_bytes(&rest[..ahead], b"56789", "what the stream for reading gives next");
    check!(
        b"xy".starts_with(&rest[ahead..]),
        "what follows is what was appended, as far as it was not read ahead, and was `{}`",
        rest[ahead..].escape_ascii()
    );
}
