//! Writing within a file replaces the bytes from the offset on, and no others.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L350"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, check_bytes, content, open, root, write_all};

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    write_all(&file, b"CONTENT", 4).await;
    check_bytes(content(&root, "file").await, b"the CONTENT of the file", "the content after a write in the middle");
    write_all(&file, b"T", 0).await;
    write_all(&file, b"E", 22).await;
    check_bytes(content(&root, "file").await, b"The CONTENT of the filE", "the content after writes at both ends");
}
