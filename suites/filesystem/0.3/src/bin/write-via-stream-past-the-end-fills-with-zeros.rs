//! Writing past the end of a file extends it, with zeros between the previous end and what is written.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L339"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, content, create, root, write_all};

support::command!(async test);

async fn test() {
    let root = root();
    let file = create(&root, "new", b"begin").await;
    write_all(&file, b"end", 10_000).await;
    let mut expected = b"begin".to_vec();
    expected.resize(10_000, 0);
    expected.extend(b"end");
    check_bytes(content(&root, "new").await, &expected, "the content after a write past the end");
    let empty = create(&root, "empty", b"").await;
    write_all(&empty, b"x", 3).await;
    check_bytes(content(&root, "empty").await, b"\0\0\0x", "the content of an empty file after a write past its end");
}
