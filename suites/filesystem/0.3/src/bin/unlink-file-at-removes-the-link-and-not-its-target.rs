//! Removing a symbolic link removes it alone, wherever it points.
//@ covers = ["wasi:filesystem/types#[method]descriptor.unlink-file-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L600"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, INSIDE_CONTENT, check_bytes, content, is_there, links, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["to-file", "to-directory", "dangling", "loop", "parent", "root", "rooted-file"] {
        succeed(links.unlink_file_at(path.into()).await, &format!("`unlink-file-at` of the link `{path}` succeeds"));
        check!(!is_there(&links, path).await, "`{path}` is removed");
    }
    check_bytes(content(&links, "file").await, CONTENT, "the content of the file that links pointed at");
    check_bytes(
        content(&links, "directory/inside").await,
        INSIDE_CONTENT,
        "the content of the directory that a link pointed at",
    );
}
