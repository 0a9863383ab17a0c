//! A stream for appending writes at the end of the file, and goes on there.
//@ covers = ["wasi:filesystem/types#[method]descriptor.append-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L327"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{READ_WRITE, check_bytes, content, open, root, succeed, write_and_flush};

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    let stream = succeed(file.append_via_stream(), "`append-via-stream` succeeds");
    write_and_flush(&stream, b", first");
    check_bytes(content(&root, "file"), b"the content of the file, first", "the content after the first write");
    write_and_flush(&stream, b", second");
    check_bytes(
        content(&root, "file"),
        b"the content of the file, first, second",
        "the content after the second write",
    );
}
