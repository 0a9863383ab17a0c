//! Writing from the end of a file on, or across it, extends the file.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L338"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, check_bytes, content, open, root, size, write_all};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    write_all(&file, b"FILE, longer", 19).await;
    check_bytes(
        content(&root, "file").await,
        b"the content of the FILE, longer",
        "the content after a write across the end",
    );
    write_all(&file, b" still", 31).await;
    check_eq!(size(&file).await, 37, "the size after a write at the end");
    check_bytes(content(&root, "file").await, b"the content of the FILE, longer still", "the content after it");
}
