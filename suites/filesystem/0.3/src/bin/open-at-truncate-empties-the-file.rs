//! With `truncate`, a file is empty once it is open; other files are not touched.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L160"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{INSIDE_CONTENT, NO_FOLLOW, READ_WRITE, check_bytes, content, open, root, size, succeed};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    let before = open(&root, "file", DescriptorFlags::READ).await;
    for (path, open_flags) in [("file", OpenFlags::TRUNCATE), ("other", OpenFlags::TRUNCATE | OpenFlags::CREATE)] {
        let file =
            succeed(root.open_at(NO_FOLLOW, path.into(), open_flags, READ_WRITE).await, "`open-at` truncates the file");
        check_eq!(size(&file).await, 0, "the size of `{path}`");
        check_bytes(content(&root, path).await, b"", &format!("the content of `{path}`"));
    }
    check_eq!(size(&before).await, 0, "the size of the truncated file, in a descriptor that was opened before");
    check_bytes(content(&root, "directory/inside").await, INSIDE_CONTENT, "the content of another file");
}
