//! With `create`, a file that is not there is made, and it is empty.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L154"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_WRITE, check_bytes, content, kind, names, root, size, succeed};
use support::prelude::*;
use wasip3::filesystem::types::OpenFlags;

support::command!(async test);

async fn test() {
    let root = root();
    for (path, flags) in [
        ("new", OpenFlags::CREATE),
        ("directory/new", OpenFlags::CREATE | OpenFlags::EXCLUSIVE),
        ("newer", OpenFlags::CREATE | OpenFlags::TRUNCATE),
    ] {
        let file = succeed(root.open_at(NO_FOLLOW, path.into(), flags, READ_WRITE).await, "`open-at` creates a file");
        check_eq!(kind(&succeed(file.get_type().await, "`get-type` succeeds")), "regular-file", "the type of `{path}`");
        check_eq!(size(&file).await, 0, "the size of `{path}`");
        check_bytes(content(&root, path).await, b"", &format!("the content of `{path}`"));
    }
    check_eq!(names(&root).await, ["directory", "file", "new", "newer", "other"], "what is in the directory");
}
