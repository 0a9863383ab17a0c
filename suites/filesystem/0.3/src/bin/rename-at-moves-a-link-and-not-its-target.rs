//! Renaming a symbolic link renames the link, which points where it pointed before.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L575"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, content, is_there, links, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let links = links().await;
    for (path, points_at) in
        [("to-file", "file"), ("to-directory", "directory"), ("dangling", "nothing"), ("parent", "..")]
    {
        succeed(
            links.rename_at(path.into(), &links, "renamed".into()).await,
            &format!("`rename-at` of the link `{path}` succeeds"),
        );
        check!(!is_there(&links, path).await, "`{path}` is no longer at its old path");
        check_eq!(
            succeed(links.readlink_at("renamed".into()).await, "`readlink-at` succeeds"),
            points_at,
            "where the renamed link points"
        );
    }
    check_bytes(content(&links, "file").await, CONTENT, "the content of the file");
}
