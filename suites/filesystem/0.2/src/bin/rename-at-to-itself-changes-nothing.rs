//! Renaming something to the path that it has succeeds and changes nothing.
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
    succeed(root.rename_at("file", &root, "file"), "`rename-at` of a file to itself succeeds");
    succeed(root.rename_at("file", &root, "directory/../file"), "`rename-at` of a file to itself succeeds");
    succeed(root.rename_at("directory", &root, "directory"), "`rename-at` of a directory to itself succeeds");
    check_eq!(names(&root), ["directory", "file", "other"], "what is in the directory");
    check_bytes(content(&root, "file"), CONTENT, "the content of the file");
}
