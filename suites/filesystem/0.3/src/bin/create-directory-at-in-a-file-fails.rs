//! A directory is not made in a file, neither along a path nor relative to a descriptor.
//!
//! POSIX has `ENOTDIR` for a path that goes through a file. Windows reports that the path is not found.
//@ covers = ["wasi:filesystem/types#[method]descriptor.create-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L242"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, check_fails, open, root};
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    let accepted = [ErrorCode::NotDirectory, ErrorCode::NoEntry];
    check_fails(root.create_directory_at("file/new".into()).await, &accepted, "`file/new` goes through a file");
    let file = open(&root, "file", READ_WRITE).await;
    check_fails(
        file.create_directory_at("new".into()).await,
        &[ErrorCode::NotDirectory],
        "the base of `new` is a file",
    );
}
