//! A stream for writing that begins past the end of the file leaves zeros in between.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L319"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_bytes, content, create, root, size, succeed, write_and_flush};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    let file = create(&root, "new", b"abc");
    let stream = succeed(file.write_via_stream(6), "`write-via-stream` succeeds");
    check_eq!(size(&file), 3, "the size of the file before anything is written");
    write_and_flush(&stream, b"def");
    check_bytes(content(&root, "new"), b"abc\0\0\0def", "the content of the file");
}
