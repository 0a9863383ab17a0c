//! A directory is not moved into itself or below itself.
//!
//! POSIX has `EINVAL` for it. Windows denies access.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L211"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{INSIDE_CONTENT, check_bytes, check_fails, content, create_directory, root};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let root = root();
    create_directory(&root, "directory/below");
    for path in ["directory/new", "directory/below/new"] {
        let result = root.rename_at("directory", &root, path);
        check_fails(result, &[ErrorCode::Invalid, ErrorCode::Access], &format!("`{path}` is in the directory itself"));
    }
    check_bytes(content(&root, "directory/inside"), INSIDE_CONTENT, "the content of the file in the directory");
}
