//! A file or a symbolic link is not removed as a directory: this fails with `not-directory`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.remove-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L242"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_fails, is_there, links};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["file", "directory/inside", "to-file", "to-directory", "dangling", "parent", "root"] {
        let result = links.remove_directory_at(path.into()).await;
        check_fails(result, &[ErrorCode::NotDirectory], &format!("`{path}` is no directory"));
        check!(is_there(&links, path).await, "`{path}` is there");
    }
}
