//! A file that is made shorter keeps its first bytes.
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
    for length in [11, 11, 3, 0] {
        succeed(file.set_size(length).await, "`set-size` succeeds");
        check_eq!(size(&file).await, length, "the size of the file");
        check_bytes(content(&root, "file").await, &CONTENT[..length as usize], "the content of the file");
    }
}
