//! A directory does not take the place of a file.
//!
//! POSIX has `ENOTDIR` for it. Windows denies access, or says that there is something.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L235"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, INSIDE_CONTENT, check_bytes, check_fails, content, root};
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let root = root();
    let result = root.rename_at("directory", &root, "file");
    let accepted = [ErrorCode::NotDirectory, ErrorCode::Access, ErrorCode::Exist];
    check_fails(result, &accepted, "`file` is a file and is not replaced by a directory");
    check_bytes(content(&root, "file"), CONTENT, "the content of the file");
    check_bytes(content(&root, "directory/inside"), INSIDE_CONTENT, "the content of the file in the directory");
}
