//! With `create`, a file that is there is opened as it is.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L145"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, NO_FOLLOW, READ_WRITE, check_bytes, names, read_all, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::OpenFlags;

support::command!(test);

fn test() {
    let root = root();
    let file = succeed(root.open_at(NO_FOLLOW, "file", OpenFlags::CREATE, READ_WRITE), "`open-at` opens the file");
    check_bytes(read_all(&file), CONTENT, "the content of the file");
    check_eq!(names(&root), ["directory", "file", "other"], "what is in the directory");
}
