//! Without `symlink-follow`, the attributes at a symbolic link are its own: its type, and as its size the length of its path.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L123"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, kind, links, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let links = links().await;
    for (path, points_at) in
        [("to-file", "file"), ("to-directory", "directory"), ("dangling", "nothing"), ("loop", "loop"), ("root", "/")]
    {
        let stat = succeed(links.stat_at(NO_FOLLOW, path.into()).await, &format!("`stat-at` of `{path}` succeeds"));
        check_eq!(kind(&stat.type_), "symbolic-link", "the type of `{path}`");
        check_eq!(stat.size, points_at.len() as u64, "the size of `{path}`");
    }
}
