//! Writing within a file replaces the bytes at the offset, and no others.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L419"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{OTHER_CONTENT, READ_WRITE, check_bytes, content, open, root, write_all};

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    write_all(&file, b"CONTENT", 4);
    check_bytes(content(&root, "file"), b"the CONTENT of the file", "the content of the file");
    write_all(&file, b"T", 0);
    check_bytes(content(&root, "file"), b"The CONTENT of the file", "the content of the file");
    check_bytes(content(&root, "other"), OTHER_CONTENT, "the content of another file");
}
