//! A symbolic link whose contents start with a slash is not made: this fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.symlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L592"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_fails, names, root};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let root = root();
    for contents in ["/", "/file", "/directory/inside", "//", "/missing", "/.."] {
        let result = root.symlink_at(contents, "new");
        check_fails(result, &[ErrorCode::NotPermitted], &format!("`{contents}` starts with a slash"));
    }
    check_eq!(names(&root), ["directory", "file", "other"], "what is in the directory");
}
