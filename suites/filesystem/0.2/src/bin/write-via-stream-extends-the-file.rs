//! A stream for writing extends the file where it comes to its end.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L315"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{READ_WRITE, check_bytes, content, open, root, succeed, write_and_flush};

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    let stream = succeed(file.write_via_stream(19), "`write-via-stream` succeeds");
    write_and_flush(&stream, b"files");
    write_and_flush(&stream, b" and more");
    check_bytes(content(&root, "file"), b"the content of the files and more", "the content of the file");
}
