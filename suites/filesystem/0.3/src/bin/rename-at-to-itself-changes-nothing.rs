//! Renaming something to the path that it has succeeds and changes nothing.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L575"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, content, names, root, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    succeed(root.rename_at("file".into(), &root, "file".into()).await, "`rename-at` of a file to itself succeeds");
    succeed(
        root.rename_at("file".into(), &root, "directory/../file".into()).await,
        "`rename-at` of a file to itself succeeds",
    );
    succeed(
        root.rename_at("directory".into(), &root, "directory".into()).await,
        "`rename-at` of a directory to itself succeeds",
    );
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
    check_bytes(content(&root, "file").await, CONTENT, "the content of the file");
}
