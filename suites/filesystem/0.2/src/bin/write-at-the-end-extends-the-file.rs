//! Writing from the end of a file on, or across it, extends the file.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L421"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, READ_WRITE, check_bytes, content, open, root, write_all};

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    write_all(&file, b", extended", CONTENT.len() as u64);
    check_bytes(content(&root, "file"), b"the content of the file, extended", "the content of the file");
    write_all(&file, b"ed once more", 31);
    check_bytes(content(&root, "file"), b"the content of the file, extended once more", "the content of the file");
}
