//! A symbolic link is made at the path, and it leads to what its contents name, relative to where it is.
//@ covers = ["wasi:filesystem/types#[method]descriptor.symlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L590"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, FOLLOW, INSIDE_CONTENT, NO_FOLLOW, check_bytes, read_all, root, succeed, symlink};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, DescriptorType, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    if !symlink(&root, "file", "to-file") {
        return;
    }
    symlink(&root, "inside", "directory/to-inside");
    symlink(&root, "../file", "directory/to-file-above");
    let expected =
        [("to-file", CONTENT), ("directory/to-inside", INSIDE_CONTENT), ("directory/to-file-above", CONTENT)];
    for (path, expected) in expected {
        let stat = succeed(root.stat_at(NO_FOLLOW, path), "`stat-at` succeeds");
        check_eq!(stat.type_, DescriptorType::SymbolicLink, "the type of `{path}`");
        let result = root.open_at(FOLLOW, path, OpenFlags::empty(), DescriptorFlags::READ);
        check_bytes(
            read_all(&succeed(result, "the link is followed")),
            expected,
            &format!("the content behind `{path}`"),
        );
    }
}
