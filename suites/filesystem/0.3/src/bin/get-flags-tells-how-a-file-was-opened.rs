//! The flags `read` and `write` of a descriptor are those that its file was opened with.
//@ covers = ["wasi:filesystem/types#[method]descriptor.get-flags"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L387"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, open, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    for opened in [DescriptorFlags::READ, DescriptorFlags::WRITE, READ_WRITE] {
        let file = open(&root, "file", opened).await;
        let flags = succeed(file.get_flags().await, "`get-flags` succeeds");
        check_eq!(flags & READ_WRITE, opened, "which of `read` and `write` are set on the descriptor");
    }
}
