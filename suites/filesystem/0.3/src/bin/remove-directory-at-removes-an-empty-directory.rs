//! An empty directory is removed; what is around stays.
//@ covers = ["wasi:filesystem/types#[method]descriptor.remove-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L562"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{INSIDE_CONTENT, check_bytes, content, create_directory, names, root, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "new").await;
    create_directory(&root, "directory/new").await;
    succeed(root.remove_directory_at("new".into()).await, "`remove-directory-at` of an empty directory succeeds");
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
    succeed(
        root.remove_directory_at("directory/../directory/new".into()).await,
        "`remove-directory-at` of an empty directory succeeds",
    );
    check_bytes(content(&root, "directory/inside").await, INSIDE_CONTENT, "the content of the file beside it");
}
