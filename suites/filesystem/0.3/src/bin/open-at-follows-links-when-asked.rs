//! With `symlink-follow`, a symbolic link at the end of a path is expanded, as often as there is one.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L146"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, FOLLOW, INSIDE_CONTENT, check_bytes, content, links, read_all, succeed};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["to-file", "to-link"] {
        let result = links.open_at(FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await;
        let file = succeed(result, &format!("`open-at` follows `{path}`"));
        check_bytes(read_all(&file).await, CONTENT, &format!("the content behind `{path}`"));
    }
    let result = links.open_at(FOLLOW, "to-directory".into(), OpenFlags::DIRECTORY, DescriptorFlags::READ).await;
    let directory = succeed(result, "`open-at` follows `to-directory`, also if a directory is asked for");
    check_bytes(content(&directory, "inside").await, INSIDE_CONTENT, "the content of a file behind `to-directory`");
}
