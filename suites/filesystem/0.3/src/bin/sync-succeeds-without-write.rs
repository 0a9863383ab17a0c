//! Synchronizing a file that is not open for writing succeeds and has no effect.
//@ covers = ["wasi:filesystem/types#[method]descriptor.sync"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L446"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
//@ timeout = 60000
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, open, read_all, root, succeed};
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::READ).await;
    succeed(file.sync().await, "`sync` of a file that was opened for reading succeeds");
    check_bytes(read_all(&file).await, CONTENT, "the content of the file");
}
