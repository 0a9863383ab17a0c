//! Asking for the attributes at a path that leads out of the base directory fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L16"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{ESCAPES, ESCAPES_BY_LINKS, FOLLOW, LINKS_OUT, NO_FOLLOW, check_escape, links};

support::command!(test);

fn test() {
    let links = links();
    for path in ESCAPES.into_iter().chain(ESCAPES_BY_LINKS) {
        for follow in [FOLLOW, NO_FOLLOW] {
            check_escape(links.stat_at(follow, path), path);
        }
    }
    for path in LINKS_OUT {
        check_escape(links.stat_at(FOLLOW, path), path);
    }
}
