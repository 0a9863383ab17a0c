//! Closing one descriptor of a file leaves the others open.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L526"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, check_bytes, open, read_all, root, write_all};
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let first = open(&root, "file", DescriptorFlags::READ).await;
    let second = open(&root, "file", READ_WRITE).await;
    let third = open(&root, "file", DescriptorFlags::READ).await;
    drop(first);
    write_all(&second, b"THE", 0).await;
    drop(second);
    check_bytes(
        read_all(&third).await,
        b"THE content of the file",
        "what is read by the descriptor that is still open",
    );
}
