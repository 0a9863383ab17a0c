//! A directory is not removed as a file, be it empty or not: this fails with `is-directory`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.unlink-file-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L606"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_fails, create_directory, names, root};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let root = root();
    create_directory(&root, "empty");
    for path in ["directory", "empty", "."] {
        check_fails(root.unlink_file_at(path), &[ErrorCode::IsDirectory], &format!("`{path}` is a directory"));
    }
    check_eq!(names(&root), ["directory", "empty", "file", "other"], "what is in the directory");
}
