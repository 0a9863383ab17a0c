//! A stream for writing begins at the offset, goes on where it has stopped, and leaves what is around as it is.
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
    let stream = succeed(file.write_via_stream(4), "`write-via-stream` succeeds");
    write_and_flush(&stream, b"CON");
    check_bytes(content(&root, "file"), b"the CONtent of the file", "the content after the first write");
    write_and_flush(&stream, b"TENT");
    check_bytes(content(&root, "file"), b"the CONTENT of the file", "the content after the second write");
    write_and_flush(&stream, b"");
    write_and_flush(&stream, b" IN IT");
    check_bytes(content(&root, "file"), b"the CONTENT IN ITe file", "the content after the last write");
}
