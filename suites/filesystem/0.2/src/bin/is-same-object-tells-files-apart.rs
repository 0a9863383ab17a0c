//! Two descriptors are of the same object if they were opened at the same file or directory, and otherwise not.
//@ covers = ["wasi:filesystem/types#[method]descriptor.is-same-object"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L614"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, create, open, root};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    drop(create(&root, "copy", CONTENT));
    let paths = ["file", "copy", "other", "directory", "directory/inside", "."];
    let first = paths.map(|path| open(&root, path, DescriptorFlags::READ));
    let second = paths.map(|path| open(&root, path, DescriptorFlags::READ));
    for (one, first) in first.iter().enumerate() {
        for (other, second) in second.iter().enumerate() {
            let same = first.is_same_object(second);
            check_eq!(same, one == other, "whether `{}` and `{}` are the same object", paths[one], paths[other]);
        }
    }
    check!(first[0].is_same_object(&first[0]), "a descriptor and itself are of the same object");
}
