//! A file that is renamed to the path of another file takes its place.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L579"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, content, names, root, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    succeed(root.rename_at("file", &root, "other"), "`rename-at` over a file succeeds");
    check_eq!(names(&root), ["directory", "other"], "what is in the directory");
    check_bytes(content(&root, "other"), CONTENT, "the content of the file that took the place of the other");
}
