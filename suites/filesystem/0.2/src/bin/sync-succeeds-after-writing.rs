//! A file that was written is synchronized, and keeps what was written.
//@ covers = ["wasi:filesystem/types#[method]descriptor.sync"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L448"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
//@ timeout = 60000
#![no_std]
#![no_main]

use filesystem_0_2::{READ_WRITE, check_bytes, content, open, root, succeed, write_all};

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    for offset in 0..3 {
        write_all(&file, b"X", offset);
        succeed(file.sync(), "`sync` succeeds");
    }
    check_bytes(content(&root, "file"), b"XXX content of the file", "the content of the file");
}
