//! Writing past the end of a file extends it, with zeros between the previous end and what is written.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L421"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, READ_WRITE, check_bytes, content, open, root, write_all};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    write_all(&file, b"far", 100_000);
    let bytes = content(&root, "file");
    check_eq!(bytes.len(), 100_003, "the size of the file");
    check_bytes(&bytes[..CONTENT.len()], CONTENT, "what was in the file before");
    let gap = &bytes[CONTENT.len()..100_000];
    check!(gap.iter().all(|byte| *byte == 0), "all bytes in between are zero");
    check_bytes(&bytes[100_000..], b"far", "what was written");
}
