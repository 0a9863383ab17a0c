//! A directory that is renamed is at its new path, with all that is in it; paths may end in slashes.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L577"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{INSIDE_CONTENT, check_bytes, content, names, root, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    succeed(root.rename_at("directory", &root, "renamed"), "`rename-at` of a directory succeeds");
    check_eq!(names(&root), ["file", "other", "renamed"], "what is in the directory");
    check_bytes(content(&root, "renamed/inside"), INSIDE_CONTENT, "the content of the file in the renamed directory");
    succeed(root.rename_at("renamed/", &root, "again/"), "`rename-at` with slashes at the ends succeeds");
    check_bytes(content(&root, "again/inside"), INSIDE_CONTENT, "the content of the file in the renamed directory");
}
