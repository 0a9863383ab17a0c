//! The old path is relative to the one descriptor, and the new path to the other.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L584"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{INSIDE_CONTENT, READ_MUTATE, check_bytes, content, names, open_directory, root, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", READ_MUTATE);
    succeed(root.rename_at("file", &directory, "file"), "`rename-at` into a directory succeeds");
    check_eq!(names(&directory), ["file", "inside"], "what is in the directory");
    check_eq!(names(&root), ["directory", "other"], "what is in the directory above");
    succeed(directory.rename_at("inside", &root, "outside"), "`rename-at` out of a directory succeeds");
    check_eq!(names(&directory), ["file"], "what is in the directory");
    check_bytes(content(&root, "outside"), INSIDE_CONTENT, "the content of the file that was moved out");
}
