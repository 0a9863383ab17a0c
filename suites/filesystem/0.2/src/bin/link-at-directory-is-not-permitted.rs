//! A hard link to a directory is not made: this fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.link-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L515"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, check_fails, create_directory, is_there, root};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let root = root();
    create_directory(&root, "empty");
    for path in ["directory", "empty", "."] {
        let result = root.link_at(NO_FOLLOW, path, &root, "new");
        check_fails(result, &[ErrorCode::NotPermitted], &format!("`{path}` is no file"));
    }
    check!(!is_there(&root, "new"), "nothing was made");
}
