//! A directory is not made where something is, be it a file, a directory or a symbolic link: this fails with `exist`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.create-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L208"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, check_fails, content, is_there, links};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["file", "directory", "directory/inside", "to-file", "to-directory", "dangling", "loop", "root"] {
        let result = links.create_directory_at(path.into()).await;
        check_fails(result, &[ErrorCode::Exist], &format!("there is something at `{path}`"));
    }
    check_bytes(content(&links, "file").await, CONTENT, "the content of the file");
    check!(!is_there(&links, "nothing").await, "nothing is made where the link `dangling` points");
}
