//! The old path is relative to the one descriptor, and the new path to the other.
//@ covers = ["wasi:filesystem/types#[method]descriptor.link-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L524"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{
    INSIDE_CONTENT, NO_FOLLOW, READ_MUTATE, check_bytes, content, names, open_directory, root, succeed,
};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", READ_MUTATE);
    match root.link_at(NO_FOLLOW, "file", &directory, "linked") {
        Err(ErrorCode::Unsupported) => return,
        result => succeed(result, "`link-at` into a directory succeeds"),
    }
    check_eq!(names(&directory), ["inside", "linked"], "what is in the directory");
    check_eq!(names(&root), ["directory", "file", "other"], "what is in the directory above");
    succeed(directory.link_at(NO_FOLLOW, "inside", &root, "outside"), "`link-at` out of a directory succeeds");
    check_bytes(content(&root, "outside"), INSIDE_CONTENT, "the content at the new path");
}
