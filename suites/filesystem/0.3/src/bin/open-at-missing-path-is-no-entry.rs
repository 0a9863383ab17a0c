//! Opening a file that is not there, or that is in a directory that is not there, fails with `no-entry`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L234"
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
    for path in ["missing", "directory/missing", "missing/file", "missing/", "fil", "file2"] {
        let result = root.open_at(NO_FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await;
        check_fails(result, &[ErrorCode::NoEntry], &format!("`{path}` is not there"));
    }
}
