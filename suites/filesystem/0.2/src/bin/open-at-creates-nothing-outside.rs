//! A file is not created at a path that leads out of the base directory: this fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L16"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, FOLLOW, NO_FOLLOW, READ_WRITE, check_bytes, check_escape, content, links};
use wasip2::filesystem::types::OpenFlags;

support::command!(test);

fn test() {
    let links = links();
    let open_flags = OpenFlags::CREATE | OpenFlags::EXCLUSIVE;
    for path in ["../made-by-a-test", "directory/../../made-by-a-test", "parent/made-by-a-test"] {
        check_escape(links.open_at(NO_FOLLOW, path, open_flags, READ_WRITE), path);
    }
    for path in ["escape", "rooted-file"] {
        check_escape(links.open_at(FOLLOW, path, OpenFlags::CREATE, READ_WRITE), path);
    }
    check_bytes(content(&links, "file"), CONTENT, "the content of the file that the links would lead back to");
}
