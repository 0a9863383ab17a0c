//! A file does not take the place of a directory, even an empty one.
//!
//! POSIX has `EISDIR` for it. Windows denies access, or says that there is something.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L222"
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
    for path in ["empty", "directory"] {
        let result = root.rename_at("file".into(), &root, path.into()).await;
        let accepted = [ErrorCode::IsDirectory, ErrorCode::Access, ErrorCode::Exist];
        check_fails(result, &accepted, &format!("`{path}` is a directory and is not replaced by a file"));
    }
    check_eq!(names(&root).await, ["directory", "empty", "file", "other"], "what is in the directory");
}
