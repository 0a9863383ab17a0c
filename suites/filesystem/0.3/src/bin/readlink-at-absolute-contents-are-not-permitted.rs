//! The contents of a symbolic link to an absolute path are not given: this fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.readlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L552"
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
    for path in ["root", "rooted-file"] {
        let result = links.readlink_at(path.into()).await;
        check_fails(result, &[ErrorCode::NotPermitted], &format!("`{path}` points at an absolute path"));
    }
}
