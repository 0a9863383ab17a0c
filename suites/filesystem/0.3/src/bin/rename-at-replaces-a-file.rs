//! A file that is renamed to the path of another file takes its place.
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
    succeed(root.rename_at("file".into(), &root, "other".into()).await, "`rename-at` over a file succeeds");
    check_eq!(names(&root).await, ["directory", "other"], "what is in the directory");
    check_bytes(content(&root, "other").await, CONTENT, "the content of the file that took the place of the other");
}
