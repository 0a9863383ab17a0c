//! The attributes of an open file or directory tell its type, and the size of a file.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L466"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, INSIDE_CONTENT, OTHER_CONTENT, open, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, DescriptorType};

support::command!(test);

fn test() {
    let root = root();
    for (path, expected) in [("file", CONTENT), ("other", OTHER_CONTENT), ("directory/inside", INSIDE_CONTENT)] {
        let stat = succeed(open(&root, path, DescriptorFlags::READ).stat(), "`stat` succeeds");
        check_eq!(stat.type_, DescriptorType::RegularFile, "the type of `{path}`");
        check_eq!(stat.size, expected.len() as u64, "the size of `{path}`");
    }
    check_eq!(succeed(root.stat(), "`stat` succeeds").type_, DescriptorType::Directory, "the type of a directory");
}
