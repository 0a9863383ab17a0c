//! A stream that ends without a byte is written at once, and changes nothing, wherever it was to begin.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L342"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, READ_WRITE, check_bytes, content, open, root, size, stream, succeed, write_all};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    for offset in [0, 4, 23, 4096] {
        write_all(&file, b"", offset).await;
    }
    // The writing end is dropped before the host has the reading one.
    let (writer, reader) = stream();
    drop(writer);
    succeed(file.write_via_stream(reader, 0).await, "writing a stream that has ended already succeeds");
    check_eq!(size(&file).await, CONTENT.len() as u64, "the size of the file");
    check_bytes(content(&root, "file").await, CONTENT, "the content of the file");
}
