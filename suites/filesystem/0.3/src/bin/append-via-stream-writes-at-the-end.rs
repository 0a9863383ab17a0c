//! Appending writes at the end of the file, as often as it is done.
//@ covers = ["wasi:filesystem/types#[method]descriptor.append-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L354"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, append, check_bytes, content, open, root, succeed};

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    succeed(append(&file, b", first").await, "`append-via-stream` succeeds");
    check_bytes(content(&root, "file").await, b"the content of the file, first", "the content after the first time");
    succeed(append(&file, b", second").await, "`append-via-stream` succeeds");
    check_bytes(
        content(&root, "file").await,
        b"the content of the file, first, second",
        "the content after the second time",
    );
}
