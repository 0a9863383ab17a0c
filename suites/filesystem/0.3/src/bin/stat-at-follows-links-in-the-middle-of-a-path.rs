//! A symbolic link that a path goes on after is expanded, with and without `symlink-follow`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L146"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, INSIDE_CONTENT, NO_FOLLOW, kind, links, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let links = links().await;
    for follow in [FOLLOW, NO_FOLLOW] {
        let stat = succeed(
            links.stat_at(follow, "to-directory/inside".into()).await,
            "`stat-at` follows the link in the middle",
        );
        check_eq!(kind(&stat.type_), "regular-file", "the type of `to-directory/inside`");
        check_eq!(stat.size, INSIDE_CONTENT.len() as u64, "the size of `to-directory/inside`");
    }
}
