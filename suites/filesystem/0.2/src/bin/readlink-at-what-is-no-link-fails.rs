//! The contents of a file or a directory are not read as those of a link: this fails with `invalid`, similar to `readlinkat`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.readlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L559"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_fails, links};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let links = links();
    for path in ["file", "directory", "directory/inside", "."] {
        check_fails(links.readlink_at(path), &[ErrorCode::Invalid], &format!("`{path}` is no symbolic link"));
    }
}
