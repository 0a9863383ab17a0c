//! A directory that has entries is not removed: this fails with `not-empty`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.remove-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L568"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{INSIDE_CONTENT, check_bytes, check_fails, content, create_directory, is_there, root};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let root = root();
    create_directory(&root, "new");
    create_directory(&root, "new/below");
    for path in ["directory", "new"] {
        check_fails(root.remove_directory_at(path), &[ErrorCode::NotEmpty], &format!("`{path}` has an entry"));
    }
    check_bytes(content(&root, "directory/inside"), INSIDE_CONTENT, "the content of the file in the directory");
    check!(is_there(&root, "new/below"), "the directory in the other directory is there");
}
