//! With `truncate`, a file is empty once it is open; other files are not touched.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L151"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{INSIDE_CONTENT, NO_FOLLOW, READ_WRITE, check_bytes, content, open, root, size, succeed};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    let before = open(&root, "file", DescriptorFlags::READ);
    for (path, open_flags) in [("file", OpenFlags::TRUNCATE), ("other", OpenFlags::TRUNCATE | OpenFlags::CREATE)] {
        let file = succeed(root.open_at(NO_FOLLOW, path, open_flags, READ_WRITE), "`open-at` truncates the file");
        check_eq!(size(&file), 0, "the size of `{path}`");
        check_bytes(content(&root, path), b"", &format!("the content of `{path}`"));
    }
    check_eq!(size(&before), 0, "the size of the truncated file, in a descriptor that was opened before");
    check_bytes(content(&root, "directory/inside"), INSIDE_CONTENT, "the content of another file");
}
