//! The size of a file that was opened without `write` is not changed by that descriptor.
//!
//! No sentence names the error. POSIX has `EINVAL` for it; other hosts say that it is not permitted.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-size"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L77"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, content, open, root};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::READ).await;
    for size in [3, 100] {
        let result = file.set_size(size).await;
        check!(result.is_err(), "`set-size` fails on a file that was opened for reading, and gave {result:?}");
    }
    check_bytes(content(&root, "file").await, CONTENT, "the content of the file");
}
