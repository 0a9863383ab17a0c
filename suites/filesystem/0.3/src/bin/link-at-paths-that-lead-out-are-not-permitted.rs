//! Making a hard link from or to a path that leads out of the base directory fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.link-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L13"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_MUTATE, check_escape, is_there, links, open_directory};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in [
        "../made-by-a-test",
        "/made-by-a-test",
        "directory/../../made-by-a-test",
        "parent/made-by-a-test",
        "root/made-by-a-test",
    ] {
        check_escape(links.link_at(NO_FOLLOW, path.into(), &links, "new".into()).await, path);
        check_escape(links.link_at(NO_FOLLOW, "file".into(), &links, path.into()).await, path);
    }
    let directory = open_directory(&links, "directory", READ_MUTATE).await;
    check_escape(directory.link_at(NO_FOLLOW, "../file".into(), &links, "new".into()).await, "../file");
    check_escape(links.link_at(NO_FOLLOW, "file".into(), &directory, "../new".into()).await, "../new");
    check!(!is_there(&links, "new").await, "nothing was made");
}
