//! A symbolic link whose contents start with a slash is not made: this fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.symlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L588"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_fails, names, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    for contents in ["/", "/file", "/directory/inside", "//", "/missing", "/.."] {
        let result = root.symlink_at(contents.into(), "new".into()).await;
        check_fails(result, &[ErrorCode::NotPermitted], &format!("`{contents}` starts with a slash"));
    }
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
}
