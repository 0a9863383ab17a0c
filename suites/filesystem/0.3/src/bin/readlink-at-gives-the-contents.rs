//! The contents of a symbolic link are read as they are, wherever they lead as long as they are relative.
//@ covers = ["wasi:filesystem/types#[method]descriptor.readlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L550"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{links, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let links = links().await;
    for (path, contents) in [
        ("to-file", "file"),
        ("to-link", "to-file"),
        ("to-directory", "directory"),
        ("dangling", "nothing"),
        ("loop", "loop"),
        ("parent", ".."),
        ("escape", "directory/../../file"),
        ("directory/to-file-above", "../file"),
        ("to-directory/to-file-above", "../file"),
    ] {
        let read = succeed(links.readlink_at(path.into()).await, &format!("`readlink-at` of `{path}` succeeds"));
        check_eq!(read, contents, "the contents of `{path}`");
    }
}
