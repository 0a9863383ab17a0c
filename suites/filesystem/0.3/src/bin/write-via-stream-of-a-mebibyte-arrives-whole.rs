//! A mebibyte that is written by one stream is in the file, byte for byte and in order, when the future resolves to success.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L342"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, content, create, root, size, write_all};
use support::PATTERN;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let file = create(&root, "new", b"").await;
    let written = PATTERN.repeat(17_190);
    write_all(&file, &written, 0).await;
    check_eq!(size(&file).await, written.len() as u64, "the size of the file");
    check_bytes(content(&root, "new").await, &written, "the content of the file");
}
