//! A file is not created at a path that leads out of the base directory: this fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L13"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, FOLLOW, NO_FOLLOW, READ_WRITE, check_bytes, check_escape, content, links};
use wasip3::filesystem::types::OpenFlags;

support::command!(async test);

async fn test() {
    let links = links().await;
    let open_flags = OpenFlags::CREATE | OpenFlags::EXCLUSIVE;
    for path in ["../made-by-a-test", "directory/../../made-by-a-test", "parent/made-by-a-test"] {
        check_escape(links.open_at(NO_FOLLOW, path.into(), open_flags, READ_WRITE).await, path);
    }
    for path in ["escape", "rooted-file"] {
        check_escape(links.open_at(FOLLOW, path.into(), OpenFlags::CREATE, READ_WRITE).await, path);
    }
    check_bytes(content(&links, "file").await, CONTENT, "the content of the file that the links would lead back to");
}
