//! A directory does not take the place of a file.
//!
//! POSIX has `ENOTDIR` for it. Windows denies access, or says that there is something.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L242"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, INSIDE_CONTENT, check_bytes, check_fails, content, root};
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    let result = root.rename_at("directory".into(), &root, "file".into()).await;
    let accepted = [ErrorCode::NotDirectory, ErrorCode::Access, ErrorCode::Exist];
    check_fails(result, &accepted, "`file` is a file and is not replaced by a directory");
    check_bytes(content(&root, "file").await, CONTENT, "the content of the file");
    check_bytes(content(&root, "directory/inside").await, INSIDE_CONTENT, "the content of the file in the directory");
}
