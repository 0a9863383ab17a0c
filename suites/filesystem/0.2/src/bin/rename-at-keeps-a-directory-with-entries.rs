//! A directory that has entries is not replaced by another.
//!
//! POSIX has `ENOTEMPTY` or `EEXIST` for it. Windows denies access.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L237"
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
    let result = root.rename_at("new", &root, "directory");
    let accepted = [ErrorCode::NotEmpty, ErrorCode::Exist, ErrorCode::Access];
    check_fails(result, &accepted, "`directory` has an entry and is not replaced");
    check!(is_there(&root, "new"), "the directory that was not renamed is there");
    check_bytes(content(&root, "directory/inside"), INSIDE_CONTENT, "the content of the file in the directory");
}
