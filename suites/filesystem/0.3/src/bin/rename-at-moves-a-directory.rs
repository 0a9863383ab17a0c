//! A directory that is renamed is at its new path, with all that is in it; paths may end in slashes.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L573"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{INSIDE_CONTENT, check_bytes, content, names, root, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    succeed(root.rename_at("directory".into(), &root, "renamed".into()).await, "`rename-at` of a directory succeeds");
    check_eq!(names(&root).await, ["file", "other", "renamed"], "what is in the directory");
    check_bytes(
        content(&root, "renamed/inside").await,
        INSIDE_CONTENT,
        "the content of the file in the renamed directory",
    );
    succeed(
        root.rename_at("renamed/".into(), &root, "again/".into()).await,
        "`rename-at` with slashes at the ends succeeds",
    );
    check_bytes(
        content(&root, "again/inside").await,
        INSIDE_CONTENT,
        "the content of the file in the renamed directory",
    );
}
