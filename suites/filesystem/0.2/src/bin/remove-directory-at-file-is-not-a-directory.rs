//! A file or a symbolic link is not removed as a directory: this fails with `not-directory`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.remove-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L235"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_fails, is_there, links};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let links = links();
    for path in ["file", "directory/inside", "to-file", "to-directory", "dangling", "parent", "root"] {
        let result = links.remove_directory_at(path);
        check_fails(result, &[ErrorCode::NotDirectory], &format!("`{path}` is no directory"));
        check!(is_there(&links, path), "`{path}` is there");
    }
}
