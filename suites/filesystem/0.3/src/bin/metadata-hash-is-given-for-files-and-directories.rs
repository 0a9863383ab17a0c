//! Every file and every directory has a hash, however it was opened.
//!
//! What the hash is, and when it changes, is up to the host.
//@ covers = ["wasi:filesystem/types#[method]descriptor.metadata-hash"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L624"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, check_bytes, content, create, open, root, succeed, write_all};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    succeed(root.metadata_hash().await, "`metadata-hash` of a preopened directory succeeds");
    for (path, flags) in [
        ("file", DescriptorFlags::READ),
        ("file", DescriptorFlags::WRITE),
        ("file", READ_WRITE),
        ("directory", DescriptorFlags::READ),
        ("directory/inside", DescriptorFlags::READ),
    ] {
        let opened = open(&root, path, flags).await;
        succeed(opened.metadata_hash().await, &format!("`metadata-hash` of `{path}` succeeds"));
    }
    let new = create(&root, "new", b"").await;
    succeed(new.metadata_hash().await, "`metadata-hash` of an empty file succeeds");
    write_all(&new, b"written", 0).await;
    succeed(new.metadata_hash().await, "`metadata-hash` of a file that was written succeeds");
    check_bytes(content(&root, "new").await, b"written", "the content of the file");
}
