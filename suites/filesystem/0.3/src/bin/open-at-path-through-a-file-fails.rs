//! A path that goes on after a file names nothing.
//!
//! POSIX has `ENOTDIR` for it. Windows reports that the path is not found, so that `no-entry` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L242"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, check_fails, root};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    for path in ["file/inside", "file/.", "directory/inside/file"] {
        let result = root.open_at(NO_FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await;
        check_fails(result, &[ErrorCode::NotDirectory, ErrorCode::NoEntry], &format!("`{path}` goes through a file"));
    }
}
