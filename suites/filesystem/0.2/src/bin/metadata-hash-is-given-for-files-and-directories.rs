//! Every file and every directory has a hash, however it was opened.
//!
//! What the hash is, and when it changes, is up to the host.
//@ covers = ["wasi:filesystem/types#[method]descriptor.metadata-hash"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L623"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{READ_WRITE, check_bytes, content, create, open, root, succeed, write_all};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    succeed(root.metadata_hash(), "`metadata-hash` of a preopened directory succeeds");
    for (path, flags) in [
        ("file", DescriptorFlags::READ),
        ("file", DescriptorFlags::WRITE),
        ("file", READ_WRITE),
        ("directory", DescriptorFlags::READ),
        ("directory/inside", DescriptorFlags::READ),
    ] {
        let opened = open(&root, path, flags);
        succeed(opened.metadata_hash(), &format!("`metadata-hash` of `{path}` succeeds"));
    }
    let new = create(&root, "new", b"");
    succeed(new.metadata_hash(), "`metadata-hash` of an empty file succeeds");
    write_all(&new, b"written", 0);
    succeed(new.metadata_hash(), "`metadata-hash` of a file that was written succeeds");
    check_bytes(content(&root, "new"), b"written", "the content of the file");
}
