//! The contents of a file or a directory are not read as those of a link: this fails with `invalid`, similar to `readlinkat`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.readlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L555"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_fails, links};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["file", "directory", "directory/inside", "."] {
        check_fails(
            links.readlink_at(path.into()).await,
            &[ErrorCode::Invalid],
            &format!("`{path}` is no symbolic link"),
        );
    }
}
