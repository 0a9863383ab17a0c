//! A file that is made shorter and then longer again has zeros where it was cut off.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-size"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L410"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, check_bytes, content, open, root, succeed};

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    succeed(file.set_size(3).await, "`set-size` succeeds");
    succeed(file.set_size(7).await, "`set-size` succeeds");
    check_bytes(content(&root, "file").await, b"the\0\0\0\0", "the content of the file");
}
