//! The old path is relative to the one descriptor, and the new path to the other.
//@ covers = ["wasi:filesystem/types#[method]descriptor.link-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L520"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{
    INSIDE_CONTENT, NO_FOLLOW, READ_MUTATE, check_bytes, content, names, open_directory, root, succeed,
};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", READ_MUTATE).await;
    match root.link_at(NO_FOLLOW, "file".into(), &directory, "linked".into()).await {
        Err(ErrorCode::Unsupported) => return,
        result => succeed(result, "`link-at` into a directory succeeds"),
    }
    check_eq!(names(&directory).await, ["inside", "linked"], "what is in the directory");
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory above");
    succeed(
        directory.link_at(NO_FOLLOW, "inside".into(), &root, "outside".into()).await,
        "`link-at` out of a directory succeeds",
    );
    check_bytes(content(&root, "outside").await, INSIDE_CONTENT, "the content at the new path");
}
