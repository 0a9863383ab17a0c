//! A file that is renamed is at its new path, with its content, and no longer at the old one.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L577"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, content, names, root, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    succeed(root.rename_at("file", &root, "renamed"), "`rename-at` succeeds");
    check_eq!(names(&root), ["directory", "other", "renamed"], "what is in the directory");
    check_bytes(content(&root, "renamed"), CONTENT, "the content of the renamed file");
    succeed(root.rename_at("renamed", &root, "directory/moved"), "`rename-at` into a directory succeeds");
    check_bytes(content(&root, "directory/moved"), CONTENT, "the content of the file that was moved");
    check_eq!(names(&root), ["directory", "other"], "what is in the directory");
}
