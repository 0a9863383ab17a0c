//! Asking for the attributes at a path that leads out of the base directory fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L13"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{ESCAPES, ESCAPES_BY_LINKS, FOLLOW, LINKS_OUT, NO_FOLLOW, check_escape, links};

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ESCAPES.into_iter().chain(ESCAPES_BY_LINKS) {
        for follow in [FOLLOW, NO_FOLLOW] {
            check_escape(links.stat_at(follow, path.into()).await, path);
        }
    }
    for path in LINKS_OUT {
        check_escape(links.stat_at(FOLLOW, path.into()).await, path);
    }
}
