//! A directory that is renamed to the path of an empty directory takes its place.
//!
//! Windows does not replace directories: there, this fails and changes nothing.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L575"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{INSIDE_CONTENT, check_bytes, content, create_directory, names, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "empty").await;
    match root.rename_at("directory".into(), &root, "empty".into()).await {
        Err(ErrorCode::Access | ErrorCode::Exist) => {
            check_eq!(names(&root).await, ["directory", "empty", "file", "other"], "what is in the directory");
            check_bytes(
                content(&root, "directory/inside").await,
                INSIDE_CONTENT,
                "the content of the file in the directory",
            );
        }
        result => {
            succeed(result, "`rename-at` over an empty directory succeeds");
            check_eq!(names(&root).await, ["empty", "file", "other"], "what is in the directory");
            check_bytes(
                content(&root, "empty/inside").await,
                INSIDE_CONTENT,
                "the content of the file in the directory",
            );
        }
    }
}
