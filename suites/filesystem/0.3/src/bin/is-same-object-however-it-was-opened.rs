//! Descriptors are of the same object whatever flags it was opened with and whichever path led to it.
//@ covers = ["wasi:filesystem/types#[method]descriptor.is-same-object"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L615"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, READ_WRITE, links, open, succeed, write_all};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let links = links().await;
    let file = open(&links, "file", DescriptorFlags::READ).await;
    for flags in [DescriptorFlags::READ, DescriptorFlags::WRITE, READ_WRITE] {
        for path in ["file", "directory/../file", "to-file", "to-link"] {
            let result = links.open_at(FOLLOW, path.into(), OpenFlags::empty(), flags).await;
            let other = succeed(result, &format!("`open-at` opens `{path}`"));
            check!(file.is_same_object(&other).await, "`{path}` is `file`");
            check!(other.is_same_object(&file).await, "`file` is `{path}`");
        }
    }
    write_all(&open(&links, "file", READ_WRITE).await, b"longer than it was before", 0).await;
    let after = open(&links, "file", DescriptorFlags::READ).await;
    check!(file.is_same_object(&after).await, "a file that was written is the same object");
}
