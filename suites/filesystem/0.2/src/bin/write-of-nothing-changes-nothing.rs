//! Writing no bytes within a file writes none and changes nothing.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L434"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, READ_WRITE, check_bytes, content, open, root, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    for offset in [0, 4, CONTENT.len() as u64] {
        check_eq!(succeed(file.write(b"", offset), "`write` of no bytes succeeds"), 0, "the number of bytes written");
    }
    check_bytes(content(&root, "file"), CONTENT, "the content of the file");
}
