//! Removing a directory at a path that leads out of the base directory fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.remove-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L13"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_MUTATE, check_escape, create_directory, is_there, links, open_directory};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let links = links().await;
    create_directory(&links, "directory/below").await;
    for path in ["..", "/", "../missing-directory", "/missing-directory", "directory/../..", "parent/missing-directory"]
    {
        check_escape(links.remove_directory_at(path.into()).await, path);
    }
    let below = open_directory(&links, "directory/below", READ_MUTATE).await;
    check_escape(below.remove_directory_at("../below".into()).await, "../below");
    check!(is_there(&links, "directory/below").await, "the directory is there");
}
