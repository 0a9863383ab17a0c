//! The number of hard links to a file goes up with each that is made, and down with each that is removed.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.link-at",
//@     "wasi:filesystem/types#[method]descriptor.stat-at",
//@     "wasi:filesystem/types#[method]descriptor.unlink-file-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L121"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, NO_FOLLOW, check_bytes, content, link, root, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let count = async |path: &str| succeed(root.stat_at(NO_FOLLOW, path.into()).await, "`stat-at` succeeds").link_count;
    check_eq!(count("file").await, 1, "the number of links before any is made");
    if !link(&root, "file", "first").await {
        return;
    }
    link(&root, "first", "directory/second").await;
    for path in ["file", "first", "directory/second"] {
        check_eq!(count(path).await, 3, "the number of links at `{path}`");
    }
    check_eq!(count("other").await, 1, "the number of links to another file");
    succeed(root.unlink_file_at("file".into()).await, "`unlink-file-at` succeeds");
    check_eq!(count("first").await, 2, "the number of links after one is removed");
    check_bytes(content(&root, "directory/second").await, CONTENT, "the content at another path");
}
