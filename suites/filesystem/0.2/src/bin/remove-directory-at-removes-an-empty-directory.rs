//! An empty directory is removed; what is around stays.
//@ covers = ["wasi:filesystem/types#[method]descriptor.remove-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L566"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{INSIDE_CONTENT, check_bytes, content, create_directory, names, root, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    create_directory(&root, "new");
    create_directory(&root, "directory/new");
    succeed(root.remove_directory_at("new"), "`remove-directory-at` of an empty directory succeeds");
    check_eq!(names(&root), ["directory", "file", "other"], "what is in the directory");
    succeed(
        root.remove_directory_at("directory/../directory/new"),
        "`remove-directory-at` of an empty directory succeeds",
    );
    check_bytes(content(&root, "directory/inside"), INSIDE_CONTENT, "the content of the file beside it");
}
