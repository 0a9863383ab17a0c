//! Two descriptors are of the same object if they were opened at the same file or directory, and otherwise not.
//@ covers = ["wasi:filesystem/types#[method]descriptor.is-same-object"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L615"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, create, open, root};
use support::prelude::*;
use support::tasks::join_all;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    drop(create(&root, "copy", CONTENT).await);
    let paths = ["file", "copy", "other", "directory", "directory/inside", "."];
    let first = join_all(paths.map(|path| open(&root, path, DescriptorFlags::READ))).await;
    let second = join_all(paths.map(|path| open(&root, path, DescriptorFlags::READ))).await;
    for (one, first) in first.iter().enumerate() {
        for (other, second) in second.iter().enumerate() {
            let same = first.is_same_object(second).await;
            check_eq!(same, one == other, "whether `{}` and `{}` are the same object", paths[one], paths[other]);
        }
    }
    check!(first[0].is_same_object(&first[0]).await, "a descriptor and itself are of the same object");
}
