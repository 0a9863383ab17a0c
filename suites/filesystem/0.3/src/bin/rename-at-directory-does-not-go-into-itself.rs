//! A directory is not moved into itself or below itself.
//!
//! POSIX has `EINVAL` for it. Windows denies access.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L218"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{INSIDE_CONTENT, check_bytes, check_fails, content, create_directory, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "directory/below").await;
    for path in ["directory/new", "directory/below/new"] {
        let result = root.rename_at("directory".into(), &root, path.into()).await;
        check_fails(result, &[ErrorCode::Invalid, ErrorCode::Access], &format!("`{path}` is in the directory itself"));
    }
    check_bytes(content(&root, "directory/inside").await, INSIDE_CONTENT, "the content of the file in the directory");
}
