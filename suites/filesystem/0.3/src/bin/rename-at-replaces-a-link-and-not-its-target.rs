//! A file that is renamed to the path of a symbolic link takes the place of the link, and not of what it points at.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L575"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, content, create, is_there, links, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let links = links().await;
    drop(create(&links, "new", b"new").await);
    succeed(links.rename_at("new".into(), &links, "to-file".into()).await, "`rename-at` over a link succeeds");
    check_bytes(content(&links, "to-file").await, b"new", "the content of what took the place of the link");
    check_bytes(content(&links, "file").await, CONTENT, "the content of the file that the link pointed at");
    check!(!is_there(&links, "new").await, "the file is no longer at its old path");
}
