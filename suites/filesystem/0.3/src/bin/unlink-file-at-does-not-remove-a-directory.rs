//! A directory is not removed as a file, be it empty or not: this fails with `is-directory`, `access` or `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.unlink-file-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L606"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_fails, create_directory, names, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "empty").await;
    for path in ["directory", "empty", "."] {
        check_fails(
            root.unlink_file_at(path.into()).await,
            &[ErrorCode::IsDirectory, ErrorCode::Access, ErrorCode::NotPermitted],
            &format!("`{path}` is a directory"),
        );
    }
    check_eq!(names(&root).await, ["directory", "empty", "file", "other"], "what is in the directory");
}
