//! Paths are not resolved relative to a file: this fails with `not-directory`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L242"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, check_fails, open, root};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::READ).await;
    for path in ["file", ".", "missing"] {
        let result = file.open_at(NO_FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await;
        check_fails(result, &[ErrorCode::NotDirectory], &format!("the base of `{path}` is a file"));
    }
}
