//! A file that was opened without `write` is not appended to: the future resolves to an error, and the file stays as it is.
//@ covers = ["wasi:filesystem/types#[method]descriptor.append-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L356"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, append, check_bytes, content, open, root};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::READ).await;
    let result = append(&file, b"written").await;
    check!(result.is_err(), "appending to a file fails that was opened for reading, and gave {result:?}");
    check_bytes(content(&root, "file").await, CONTENT, "the content of the file");
}
