//! Renaming a symbolic link renames the link, which points where it pointed before.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L579"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, content, is_there, links, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let links = links();
    for (path, points_at) in
        [("to-file", "file"), ("to-directory", "directory"), ("dangling", "nothing"), ("parent", "..")]
    {
        succeed(links.rename_at(path, &links, "renamed"), &format!("`rename-at` of the link `{path}` succeeds"));
        check!(!is_there(&links, path), "`{path}` is no longer at its old path");
        check_eq!(
            succeed(links.readlink_at("renamed"), "`readlink-at` succeeds"),
            points_at,
            "where the renamed link points"
        );
    }
    check_bytes(content(&links, "file"), CONTENT, "the content of the file");
}
