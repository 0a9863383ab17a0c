//! Making a directory at a path that leads out of the base directory fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.create-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L13"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_escape, links};

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in [
        "../made-by-a-test",
        "..",
        "/",
        "/made-by-a-test",
        "directory/../../made-by-a-test",
        "parent/made-by-a-test",
        "root/made-by-a-test",
    ] {
        check_escape(links.create_directory_at(path.into()).await, path);
    }
}
