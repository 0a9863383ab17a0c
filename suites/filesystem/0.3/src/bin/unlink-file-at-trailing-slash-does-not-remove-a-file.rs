//! A path that ends in a slash names a directory, so that no file is removed at it.
//!
//! POSIX has `ENOTDIR` for it; other hosts say that there is no such path, that it is not valid, or that it names a
//! directory.
//@ covers = ["wasi:filesystem/types#[method]descriptor.unlink-file-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L602"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, check_fails, content, root};
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    let result = root.unlink_file_at("file/".into()).await;
    let accepted = [ErrorCode::NotDirectory, ErrorCode::NoEntry, ErrorCode::Invalid, ErrorCode::IsDirectory];
    check_fails(result, &accepted, "`file/` is no path to a file");
    check_bytes(content(&root, "file").await, CONTENT, "the content of the file");
}
