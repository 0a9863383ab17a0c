//! A symbolic link is made at the path, and it leads to what its contents name, relative to where it is.
//@ covers = ["wasi:filesystem/types#[method]descriptor.symlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L586"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, FOLLOW, INSIDE_CONTENT, NO_FOLLOW, check_bytes, kind, read_all, root, succeed, symlink};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    if !symlink(&root, "file", "to-file").await {
        return;
    }
    symlink(&root, "inside", "directory/to-inside").await;
    symlink(&root, "../file", "directory/to-file-above").await;
    let expected =
        [("to-file", CONTENT), ("directory/to-inside", INSIDE_CONTENT), ("directory/to-file-above", CONTENT)];
    for (path, expected) in expected {
        let stat = succeed(root.stat_at(NO_FOLLOW, path.into()).await, "`stat-at` succeeds");
        check_eq!(kind(&stat.type_), "symbolic-link", "the type of `{path}`");
        let result = root.open_at(FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await;
        check_bytes(
            read_all(&succeed(result, "the link is followed")).await,
            expected,
            &format!("the content behind `{path}`"),
        );
    }
}
