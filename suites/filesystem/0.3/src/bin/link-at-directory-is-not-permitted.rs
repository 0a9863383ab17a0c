//! A hard link to a directory is not made: this fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.link-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L511"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, check_fails, create_directory, is_there, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "empty").await;
    for path in ["directory", "empty", "."] {
        let result = root.link_at(NO_FOLLOW, path.into(), &root, "new".into()).await;
        check_fails(result, &[ErrorCode::NotPermitted], &format!("`{path}` is no file"));
    }
    check!(!is_there(&root, "new").await, "nothing was made");
}
