//! Descriptors are of the same object whatever flags it was opened with and whichever path led to it.
//@ covers = ["wasi:filesystem/types#[method]descriptor.is-same-object"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L614"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{FOLLOW, READ_WRITE, links, open, succeed, write_all};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(test);

fn test() {
    let links = links();
    let file = open(&links, "file", DescriptorFlags::READ);
    for flags in [DescriptorFlags::READ, DescriptorFlags::WRITE, READ_WRITE] {
        for path in ["file", "directory/../file", "to-file", "to-link"] {
            let result = links.open_at(FOLLOW, path, OpenFlags::empty(), flags);
            let other = succeed(result, &format!("`open-at` opens `{path}`"));
            check!(file.is_same_object(&other), "`{path}` is `file`");
            check!(other.is_same_object(&file), "`file` is `{path}`");
        }
    }
    write_all(&open(&links, "file", READ_WRITE), b"longer than it was before", 0);
    let after = open(&links, "file", DescriptorFlags::READ);
    check!(file.is_same_object(&after), "a file that was written is the same object");
}
