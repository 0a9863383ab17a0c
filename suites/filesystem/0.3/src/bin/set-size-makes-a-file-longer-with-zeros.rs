//! A file that is made longer has zeros after what was in it.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-size"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L409"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, READ_WRITE, check_bytes, content, open, root, size, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    succeed(file.set_size(70_000).await, "`set-size` succeeds");
    check_eq!(size(&file).await, 70_000, "the size of the file");
    let bytes = content(&root, "file").await;
    check_eq!(bytes.len(), 70_000, "the number of bytes that are read");
    check_bytes(&bytes[..CONTENT.len()], CONTENT, "what was in the file before");
    check!(bytes[CONTENT.len()..].iter().all(|byte| *byte == 0), "all bytes after that are zero");
}
