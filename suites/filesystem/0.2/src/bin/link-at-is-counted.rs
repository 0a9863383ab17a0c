//! The number of hard links to a file goes up with each that is made, and down with each that is removed.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.link-at",
//@     "wasi:filesystem/types#[method]descriptor.stat-at",
//@     "wasi:filesystem/types#[method]descriptor.unlink-file-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L112"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, NO_FOLLOW, check_bytes, content, link, root, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    let count = |path: &str| succeed(root.stat_at(NO_FOLLOW, path), "`stat-at` succeeds").link_count;
    check_eq!(count("file"), 1, "the number of links before any is made");
    if !link(&root, "file", "first") {
        return;
    }
    link(&root, "first", "directory/second");
    for path in ["file", "first", "directory/second"] {
        check_eq!(count(path), 3, "the number of links at `{path}`");
    }
    check_eq!(count("other"), 1, "the number of links to another file");
    succeed(root.unlink_file_at("file"), "`unlink-file-at` succeeds");
    check_eq!(count("first"), 2, "the number of links after one is removed");
    check_bytes(content(&root, "directory/second"), CONTENT, "the content at another path");
}
