//! A directory that has entries is not replaced by another.
//!
//! POSIX has `ENOTEMPTY` or `EEXIST` for it. Windows denies access.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L244"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{INSIDE_CONTENT, check_bytes, check_fails, content, create_directory, is_there, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "new").await;
    let result = root.rename_at("new".into(), &root, "directory".into()).await;
    let accepted = [ErrorCode::NotEmpty, ErrorCode::Exist, ErrorCode::Access];
    check_fails(result, &accepted, "`directory` has an entry and is not replaced");
    check!(is_there(&root, "new").await, "the directory that was not renamed is there");
    check_bytes(content(&root, "directory/inside").await, INSIDE_CONTENT, "the content of the file in the directory");
}
