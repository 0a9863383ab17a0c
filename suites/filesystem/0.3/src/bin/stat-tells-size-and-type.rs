//! The attributes of an open file or directory tell its type, and the size of a file.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L462"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, INSIDE_CONTENT, OTHER_CONTENT, kind, open, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    for (path, expected) in [("file", CONTENT), ("other", OTHER_CONTENT), ("directory/inside", INSIDE_CONTENT)] {
        let stat = succeed(open(&root, path, DescriptorFlags::READ).await.stat().await, "`stat` succeeds");
        check_eq!(kind(&stat.type_), "regular-file", "the type of `{path}`");
        check_eq!(stat.size, expected.len() as u64, "the size of `{path}`");
    }
    check_eq!(kind(&succeed(root.stat().await, "`stat` succeeds").type_), "directory", "the type of a directory");
}
