//! With `create`, a file that is not there is made, and it is empty.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L145"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, READ_WRITE, check_bytes, content, names, root, size, succeed};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorType, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    for (path, flags) in [
        ("new", OpenFlags::CREATE),
        ("directory/new", OpenFlags::CREATE | OpenFlags::EXCLUSIVE),
        ("newer", OpenFlags::CREATE | OpenFlags::TRUNCATE),
    ] {
        let file = succeed(root.open_at(NO_FOLLOW, path, flags, READ_WRITE), "`open-at` creates a file");
        check_eq!(succeed(file.get_type(), "`get-type` succeeds"), DescriptorType::RegularFile, "the type of `{path}`");
        check_eq!(size(&file), 0, "the size of `{path}`");
        check_bytes(content(&root, path), b"", &format!("the content of `{path}`"));
    }
    check_eq!(names(&root), ["directory", "file", "new", "newer", "other"], "what is in the directory");
}
