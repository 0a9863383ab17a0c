//! A hard link is not made where something is, be it a file, a directory or a symbolic link: this fails with `exist`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.link-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L510"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{INSIDE_CONTENT, NO_FOLLOW, check_bytes, check_fails, content, links};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["file", "directory", "directory/inside", "to-file", "dangling"] {
        let result = links.link_at(NO_FOLLOW, "file".into(), &links, path.into()).await;
        check_fails(result, &[ErrorCode::Exist], &format!("there is something at `{path}`"));
    }
    check_bytes(content(&links, "directory/inside").await, INSIDE_CONTENT, "the content of the file that was there");
}
