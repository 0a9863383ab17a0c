//! With `symlink-follow`, the attributes at a symbolic link are those of what it points at.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L146"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, FOLLOW, kind, links, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["to-file", "to-link", "directory/to-file-above"] {
        let stat = succeed(links.stat_at(FOLLOW, path.into()).await, &format!("`stat-at` follows `{path}`"));
        check_eq!(kind(&stat.type_), "regular-file", "the type of what `{path}` points at");
        check_eq!(stat.size, CONTENT.len() as u64, "the size of what `{path}` points at");
    }
    let stat = succeed(links.stat_at(FOLLOW, "to-directory".into()).await, "`stat-at` follows `to-directory`");
    check_eq!(kind(&stat.type_), "directory", "the type of what `to-directory` points at");
}
