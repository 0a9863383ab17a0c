//! The old path is relative to the one descriptor, and the new path to the other.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L580"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{INSIDE_CONTENT, READ_MUTATE, check_bytes, content, names, open_directory, root, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", READ_MUTATE).await;
    succeed(root.rename_at("file".into(), &directory, "file".into()).await, "`rename-at` into a directory succeeds");
    check_eq!(names(&directory).await, ["file", "inside"], "what is in the directory");
    check_eq!(names(&root).await, ["directory", "other"], "what is in the directory above");
    succeed(
        directory.rename_at("inside".into(), &root, "outside".into()).await,
        "`rename-at` out of a directory succeeds",
    );
    check_eq!(names(&directory).await, ["file"], "what is in the directory");
    check_bytes(content(&root, "outside").await, INSIDE_CONTENT, "the content of the file that was moved out");
}
