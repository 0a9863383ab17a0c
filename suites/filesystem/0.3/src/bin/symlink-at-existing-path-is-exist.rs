//! A symbolic link is not made where something is, be it a file, a directory or a symbolic link: this fails with `exist`.
//!
//! A file system may have no symbolic links at all.
//@ covers = ["wasi:filesystem/types#[method]descriptor.symlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L208"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, check_fails, content, links, succeed};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["file", "directory", "to-file", "to-directory", "dangling", "loop"] {
        let result = links.symlink_at("file".into(), path.into()).await;
        check_fails(result, &[ErrorCode::Exist, ErrorCode::Unsupported], &format!("there is something at `{path}`"));
    }
    check_eq!(
        succeed(links.readlink_at("dangling".into()).await, "`readlink-at` succeeds"),
        "nothing",
        "the contents of the link"
    );
    check_bytes(content(&links, "file").await, CONTENT, "the content of the file");
}
