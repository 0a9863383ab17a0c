//! Paths are not resolved relative to a file: this fails with `not-directory`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L235"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, check_fails, open, root};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::READ);
    for path in ["file", ".", "missing"] {
        let result = file.open_at(NO_FOLLOW, path, OpenFlags::empty(), DescriptorFlags::READ);
        check_fails(result, &[ErrorCode::NotDirectory], &format!("the base of `{path}` is a file"));
    }
}
