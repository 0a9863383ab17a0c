//! A file that is renamed is at its new path, with its content, and no longer at the old one.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L573"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, content, names, root, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    succeed(root.rename_at("file".into(), &root, "renamed".into()).await, "`rename-at` succeeds");
    check_eq!(names(&root).await, ["directory", "other", "renamed"], "what is in the directory");
    check_bytes(content(&root, "renamed").await, CONTENT, "the content of the renamed file");
    succeed(
        root.rename_at("renamed".into(), &root, "directory/moved".into()).await,
        "`rename-at` into a directory succeeds",
    );
    check_bytes(content(&root, "directory/moved").await, CONTENT, "the content of the file that was moved");
    check_eq!(names(&root).await, ["directory", "other"], "what is in the directory");
}
